import type { Identity } from '@lien-thong/kit/identity';
import { createTestDatabase, testSubgraph, type TestDatabase } from '@lien-thong/kit/testing';
import { recordConnectionReports, registerConnections } from '../src/connection/connection.service';
import { registerDatabases } from '../src/database/database.service';
import { databases } from '../src/service';
import { testConnection, testConnectionReport, testDatabase, write } from './fixtures';

const CODE = 'TEST.a';
const LINK = 'TEST.a:OTHER.b';
const EDITOR: Identity = { subject: 'an', agency: 'TEST-OWNER', roles: ['agency-editor'] };
const STRANGER: Identity = { ...EDITOR, agency: 'TEST-ELSE' };

interface Answer {
  readonly answer: {
    readonly errors: readonly { readonly code: string }[];
    readonly [field: string]: unknown;
  };
}

describe('what commands say of a database and its connections', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await createTestDatabase(databases);
    await register();
  });
  afterEach(() => database?.drop());

  const register = () =>
    write(
      database,
      async (uow) => {
        await registerDatabases(uow, [
          testDatabase(CODE, '2025-08-31'),
          testDatabase('OTHER.b', '2025-08-31', { ownerCode: 'TEST-OTHER' }),
        ]);
        await registerConnections(uow, [testConnection(CODE, 'OTHER.b', '2025-08-31')]);
        await recordConnectionReports(uow, [testConnectionReport(LINK, '2025-08-01', 'CONNECTED')]);
      },
      new Date('2025-08-01T05:00:00Z'),
    );
  const ask = async <T>(query: string, variables: object, identity: Identity = EDITOR): Promise<T> => {
    const { data, errors } = await testSubgraph(databases, database.db, identity).ask<T>(query, variables);
    expect(errors).toBeUndefined();
    return data;
  };
  const versions = () =>
    ask<{ database: { version: number }; connections: { nodes: { version: number }[] } }>(
      `{ database(code: "${CODE}") { version } connections { nodes { version } } }`,
      {},
    );
  const command = async (name: string, type: string, fields: string, input: object, identity?: Identity) => {
    const query = `mutation ($input: ${type}!) { answer: ${name}(input: $input) { ${fields} errors { code } } }`;
    const { answer } = await ask<Answer>(query, { input }, identity);
    return { ...answer, errors: answer.errors.map((error) => error.code) };
  };
  const quality = async (input: object, identity?: Identity) => {
    const expectedVersion = (await versions()).database.version;
    const fields = 'database { quality { live { value basis asOf } clean { basis } } }';
    const given = { database: CODE, reportedOn: '2025-08-05', expectedVersion, ...input };
    return command('recordQuality', 'RecordDatabaseQualityInput', fields, given, identity);
  };
  const deadline = async (input: object, identity?: Identity) => {
    const expectedVersion = (await versions()).database.version;
    const given = {
      database: CODE,
      directive: '9/TEST@2025',
      issuedOn: '2025-08-02',
      expectedVersion,
      ...input,
    };
    return command(
      'setDatabaseDeadline',
      'SetDatabaseDeadlineInput',
      'database { deadline { text dueOn } }',
      given,
      identity,
    );
  };
  const connection = async (input: object, identity?: Identity) => {
    const [node] = (await versions()).connections.nodes;
    const given = { connection: LINK, reportedOn: '2025-08-05', expectedVersion: node?.version, ...input };
    return command(
      'setConnectionStatus',
      'SetConnectionStatusInput',
      'connection { status { status basis } since }',
      given,
      identity,
    );
  };
  const facts = async (type: string): Promise<{ data: Record<string, unknown>; agencies: string[] }[]> =>
    database.db.query('SELECT data, agencies FROM outbox WHERE type = $1 ORDER BY position', [type]);

  test('quality: a word reported is a figure, the others stay unmeasured, and the fact says all six', async () => {
    expect(await quality({ figures: { live: 80.5 } })).toEqual({
      database: {
        quality: {
          live: { value: 80.5, basis: 'REPORTED', asOf: '2025-08-05' },
          clean: { basis: 'NOT_MEASURED' },
        },
      },
      errors: [],
    });
    const [fact] = await facts('databases.database-quality-recorded.v1');
    expect(fact?.data).toMatchObject({ code: CODE, quality: { live: 80.5, clean: null, shared: null } });
  });

  test('quality: a report sent twice is written once; one of an earlier day, empty or beyond 100 is refused', async () => {
    await quality({ figures: { live: 80 } });
    await quality({ figures: { live: 80 } });
    expect(await database.db.query('SELECT word FROM database_quality')).toHaveLength(1);
    expect((await quality({ figures: { live: 1 }, reportedOn: '2025-08-04' })).errors).toEqual([
      'DATABASES_REPORT_DATED_BEFORE_LAST',
    ]);
    expect((await quality({ figures: { live: 1 }, reportedOn: '2025-08-06' })).errors).toEqual([
      'DATABASES_REPORT_DATED_AHEAD',
    ]);
    expect((await quality({ figures: {} })).errors).toEqual(['DATABASES_QUALITY_EMPTY']);
    expect((await quality({ figures: { live: 101 } })).errors).toEqual(['DATABASES_QUALITY_NOT_A_SHARE']);
    expect((await quality({ figures: { live: 90 } }, STRANGER)).errors).toEqual(['GRAPH_NOT_ALLOWED']);
  });

  test('a later deadline of a newer directive governs, and the slip is a fact that says the day before', async () => {
    expect(await deadline({ deadline: 'tháng 12/2025' })).toEqual({
      database: { deadline: { text: 'tháng 12/2025', dueOn: '2025-12-31' } },
      errors: [],
    });
    const slips = await facts('databases.database-deadline-slipped.v1');
    expect(slips.map(({ data }) => [data.dueOn, data.previousDueOn])).toEqual([['2025-12-31', '2025-08-31']]);
  });

  test('an earlier deadline is no slip; the same directive said again takes the place of what it said', async () => {
    await deadline({ deadline: '15/8/2025' });
    await deadline({ deadline: '10/8/2025' });
    expect(await facts('databases.database-deadline-slipped.v1')).toEqual([]);
    const rows: { text: string }[] = await database.db.query(
      `SELECT text FROM database_deadline WHERE database_code = $1 ORDER BY ordinal`,
      [CODE],
    );
    expect(rows.map((row) => row.text)).toEqual(['10/8/2025', '2025-08-31']);
  });

  test('a deadline that a command set outlives a seed that runs again', async () => {
    await deadline({ deadline: '15/12/2025' });
    await register();
    const { database: after } = await ask<{ database: object }>(
      `{ database(code: "${CODE}") { deadline { dueOn } } }`,
      {},
    );
    expect(after).toEqual({ deadline: { dueOn: '2025-12-15' } });
  });

  test('a deadline without a day is refused', async () => {
    expect((await deadline({ deadline: 'khi có điều kiện' })).errors).toEqual([
      'DATABASES_DEADLINE_UNREADABLE',
    ]);
    expect((await deadline({ deadline: '15/12/2025' }, STRANGER)).errors).toEqual(['GRAPH_NOT_ALLOWED']);
  });

  test('a connection that breaks and comes back says since when; both ends’ owners may say so, and hear of it', async () => {
    const other: Identity = { ...EDITOR, agency: 'TEST-OTHER' };
    expect(await connection({ status: 'DISCONNECTED', reportedOn: '2025-08-03' })).toMatchObject({
      connection: {
        status: { status: 'DISCONNECTED', basis: 'Báo cáo của cơ quan chủ quản' },
        since: '2025-08-03',
      },
      errors: [],
    });
    expect(await connection({ status: 'CONNECTED' }, other)).toMatchObject({
      connection: { since: '2025-08-05' },
    });
    const changed = await facts('databases.connection-status-changed.v1');
    expect(
      changed.map(({ data, agencies }) => [(data.status as { status: string }).status, agencies]),
    ).toEqual([
      ['DISCONNECTED', ['TEST-OTHER', 'TEST-OWNER']],
      ['CONNECTED', ['TEST-OTHER', 'TEST-OWNER']],
    ]);
    expect((await connection({ status: 'UNSTABLE' }, STRANGER)).errors).toEqual(['GRAPH_NOT_ALLOWED']);
    expect((await connection({ status: 'UNSTABLE', reportedOn: '2025-08-02' })).errors).toEqual([
      'DATABASES_REPORT_DATED_BEFORE_LAST',
    ]);
    expect((await connection({ connection: 'x', status: 'UNSTABLE' })).errors).toEqual([
      'DATABASES_CONNECTION_UNKNOWN',
    ]);
  });

  test('of many authors who saw the same version exactly one writes', async () => {
    const { database: seen } = await versions();
    const answers = await Promise.all(
      [10, 20, 30, 40, 50].map((live) =>
        command('recordQuality', 'RecordDatabaseQualityInput', 'database { code }', {
          database: CODE,
          reportedOn: '2025-08-05',
          figures: { live },
          expectedVersion: seen.version,
        }),
      ),
    );
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(answers.flatMap(({ errors }) => errors)).toEqual(Array(4).fill('GRAPH_VERSION_STALE'));
  });
});
