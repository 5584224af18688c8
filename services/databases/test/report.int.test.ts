import type { Identity } from '@lien-thong/kit/identity';
import { createTestDatabase, testSubgraph, type TestDatabase } from '@lien-thong/kit/testing';
import fc from 'fast-check';
import {
  recordStatusReports,
  recordSynchronisations,
  registerDatabases,
} from '../src/database/database.service';
import { databases } from '../src/service';
import { testDatabase, testReport, write } from './fixtures';

const CODE = 'TEST.a';
const EDITOR: Identity = { subject: 'an', agency: 'TEST-OWNER', roles: ['agency-editor'] };
const REGISTRAR: Identity = { subject: 'binh', agency: null, roles: ['registrar'] };

const FIELDS = `{
  database { code version status { status reportedOn basis source { document } } synchronisedOn }
  errors { code message remedy } }`;
const STATUS = `mutation ($input: SetDatabaseStatusInput!) { answer: setDatabaseStatus(input: $input) ${FIELDS} }`;
const SYNCHRONISATION = `mutation ($input: RecordDatabaseSynchronisationInput!) {
  answer: recordSynchronisation(input: $input) ${FIELDS} }`;

interface Answer {
  database: { code: string; version: number; status: object; synchronisedOn: string | null } | null;
  errors: { code: string; message: string; remedy: string }[];
}

describe('what an owner reports of its database', () => {
  let database: TestDatabase;
  let version: number;

  beforeEach(async () => {
    database = await createTestDatabase(databases);
    const july = new Date('2025-07-31T05:00:00Z');
    await write(
      database,
      async (uow) => {
        await registerDatabases(uow, [
          testDatabase(CODE, '2025-08-01'),
          testDatabase('TEST.b', '2025-08-02'),
          testDatabase('TEST.nobody', '2025-08-03', { ownerCode: null }),
        ]);
        await recordStatusReports(uow, [testReport(CODE, '2025-07-31', 'BUILDING')]);
        await recordSynchronisations(uow, [
          { databaseCode: 'TEST.b', synchronisedOn: '2025-08-04', document: 'TEST', locator: '1' },
        ]);
      },
      july,
    );
    version = await versionOf(CODE);
  });
  afterEach(() => database?.drop());

  const ask = async <T>(query: string, variables: object = {}, identity?: Identity): Promise<T> => {
    const { data, errors } = await testSubgraph(databases, database.db, identity).ask<T>(query, variables);
    expect(errors).toBeUndefined();
    return data;
  };
  const versionOf = async (code: string) =>
    (await ask<{ database: { version: number } }>(`{ database(code: "${code}") { version } }`)).database
      .version;
  const command = async (query: string, input: object, identity: Identity) =>
    (
      await ask<{ answer: Answer }>(
        query,
        { input: { database: CODE, expectedVersion: version, ...input } },
        identity,
      )
    ).answer;
  const setStatus = (input: object = {}, identity = EDITOR) =>
    command(STATUS, { status: 'COMPLETE', reportedOn: '2025-08-05', ...input }, identity);
  const synchronise = (input: object = {}, identity = EDITOR) =>
    command(SYNCHRONISATION, { synchronisedOn: '2025-08-05', ...input }, identity);
  const onDay = async (day: string) => {
    const query = `query ($day: Date) {
      database(code: "${CODE}") { status(asOf: $day) { status } synchronisedOn(asOf: $day) dueState(asOf: $day) } }`;
    return (await ask<{ database: object }>(query, { day })).database;
  };
  const progress = async () => {
    const query = `{ databaseProgress { owner { code } total complete operational overdue
                                        synchronised { value basis } } }`;
    const rows = await ask<{ databaseProgress: { owner: object | null }[] }>(query);
    return rows.databaseProgress.find((row) => row.owner !== null);
  };
  const rows = async (sql: string) =>
    Number((await database.db.query(`SELECT count(*) FROM ${sql}`))[0].count);
  const everything = async () => [
    await rows('outbox'),
    await rows('audit_log'),
    await rows('database_status'),
    await rows('database_synchronisation'),
  ];

  test('a status holds from its day on, says who said so, and yesterday stays as it was', async () => {
    expect(await setStatus()).toEqual({
      database: {
        code: CODE,
        version: version + 1,
        status: {
          status: 'COMPLETE',
          reportedOn: '2025-08-05',
          basis: 'Báo cáo của cơ quan chủ quản',
          source: null,
        },
        synchronisedOn: null,
      },
      errors: [],
    });
    expect(await onDay('2025-08-04')).toMatchObject({ status: { status: 'BUILDING' }, dueState: 'OVERDUE' });
    expect(await onDay('2025-08-05')).toMatchObject({ status: { status: 'COMPLETE' }, dueState: 'DONE' });
  });

  test('a status is stated, audited and signed in one transaction', async () => {
    await setStatus();
    const events = await database.db.query(
      `SELECT subject, version::int, agencies, data FROM outbox
       WHERE type = 'databases.database-status-changed.v1'`,
    );
    expect(events).toMatchObject([
      {
        subject: CODE,
        version: version + 1,
        agencies: ['TEST-OWNER'],
        data: { code: CODE, status: { status: 'COMPLETE', reportedOn: '2025-08-05' }, synchronisedOn: null },
      },
    ]);
    expect(await rows(`audit_log WHERE actor = 'TEST-OWNER/an' AND subject = '${CODE}'`)).toBe(1);
  });

  test('a synchronisation holds from its day on, is stated and audited', async () => {
    const { database: after, errors } = await synchronise();
    expect(errors).toEqual([]);
    expect(after).toMatchObject({ version: version + 1, synchronisedOn: '2025-08-05' });
    expect(await onDay('2025-08-04')).toMatchObject({ synchronisedOn: null });
    const [event] = await database.db.query('SELECT type, data FROM outbox ORDER BY position DESC LIMIT 1');
    expect(event).toMatchObject({
      type: 'databases.database-registered.v1',
      data: { synchronisedOn: '2025-08-05', status: { status: 'BUILDING' } },
    });
    expect(await rows(`audit_log WHERE actor = 'TEST-OWNER/an' AND action = 'record-synchronisation'`)).toBe(
      1,
    );
  });

  test.each<[string, object, Identity, string]>([
    ['by another agency', {}, { ...EDITOR, agency: 'G12' }, 'GRAPH_NOT_ALLOWED'],
    ['by someone without the role', {}, { ...EDITOR, roles: [] }, 'GRAPH_NOT_ALLOWED'],
    ['of what belongs to nobody', { database: 'TEST.nobody' }, EDITOR, 'GRAPH_NOT_ALLOWED'],
    ['from a version that is no longer', { expectedVersion: 77 }, EDITOR, 'GRAPH_VERSION_STALE'],
    ['of an unknown database', { database: 'TEST.none' }, EDITOR, 'DATABASES_DATABASE_UNKNOWN'],
    [
      'for a day to come',
      { reportedOn: '2025-08-06', synchronisedOn: '2025-08-06' },
      EDITOR,
      'DATABASES_REPORT_DATED_AHEAD',
    ],
    [
      'for a day before the last report',
      { reportedOn: '2025-07-30', synchronisedOn: '2025-08-03' },
      EDITOR,
      'DATABASES_REPORT_DATED_BEFORE_LAST',
    ],
  ])('%s is refused with its code and what to do, and leaves nothing', async (_, input, identity, code) => {
    const synchronised = { database: 'TEST.b', expectedVersion: await versionOf('TEST.b') };
    const before = await everything();
    const { reportedOn, synchronisedOn, ...others } = input as Record<string, unknown>;
    const answers = [
      await setStatus({ ...others, ...(reportedOn ? { reportedOn } : {}) }, identity),
      await synchronise(
        { ...synchronised, ...others, ...(synchronisedOn ? { synchronisedOn } : {}) },
        identity,
      ),
    ];
    for (const answer of answers) {
      expect(answer.database).toBeNull();
      expect(answer.errors).toEqual([
        { code, message: expect.not.stringContaining('{'), remedy: expect.stringMatching(/\S/) },
      ]);
    }
    expect(await everything()).toEqual(before);
  });

  test('what the last report of the same day says already writes nothing', async () => {
    await setStatus();
    version += 1;
    const before = await everything();
    expect(await setStatus()).toMatchObject({ database: { version }, errors: [] });
    expect(await everything()).toEqual(before);
  });

  test('a synchronisation of a day that is known writes nothing', async () => {
    await synchronise();
    version += 1;
    const before = await everything();
    expect(await synchronise()).toMatchObject({ database: { version }, errors: [] });
    expect(await everything()).toEqual(before);
  });

  test('the same status of a later day is a report, and within a day the last word holds', async () => {
    for (const status of ['BUILDING', 'COMPLETE', 'BUILDING']) {
      const { database: after, errors } = await setStatus({ status });
      expect(errors).toEqual([]);
      expect(after).toMatchObject({ version: version + 1, status: { status, reportedOn: '2025-08-05' } });
      version += 1;
    }
  });

  test('a registrar reports for every owner and where nobody owns, and it shows', async () => {
    const expectedVersion = await versionOf('TEST.nobody');
    const nobodys = await setStatus({ database: 'TEST.nobody', expectedVersion }, REGISTRAR);
    expect(nobodys.errors).toEqual([]);
    expect((await setStatus({}, REGISTRAR)).database?.status).toMatchObject({
      basis: 'Ghi nhận của cơ quan giữ danh mục',
    });
  });

  test('progress counts what is reported, and synchronised from its first report on', async () => {
    await database.db.query('TRUNCATE database_synchronisation');
    const counted = { total: 2, complete: 0, operational: 0, overdue: 1 };
    expect(await progress()).toMatchObject({
      ...counted,
      synchronised: { value: null, basis: 'NOT_MEASURED' },
    });
    await setStatus();
    version += 1;
    await synchronise();
    expect(await progress()).toMatchObject({
      ...counted,
      complete: 1,
      overdue: 0,
      synchronised: { value: 1, basis: 'COMPUTED' },
    });
  });

  test('version and synchronisedOn cost the same for one database as for three', async () => {
    const count = async (filter: string) => {
      const query = `{ databases(${filter}) { nodes { version synchronisedOn } } }`;
      const { result, statements } = await database.statements.during(() =>
        ask<{ databases: { nodes: object[] } }>(query),
      );
      return [result.databases.nodes.length, statements.length];
    };
    const [one, forOne] = await count('first: 1');
    expect(await count('first: 20')).toEqual([3, forOne]);
    expect(one).toBe(1);
  });

  test.each(['status', 'synchronisation'])(
    'of authors of a %s at the same moment one is heard',
    async (what) => {
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 2, max: 6 }), async (authors) => {
          await database.db.query('TRUNCATE database_synchronisation');
          await database.db.query(`UPDATE entity_version SET stated = '{}' WHERE subject = $1`, [CODE]);
          version = await versionOf(CODE);
          const status = version % 2 === 1 ? 'CLEANING' : 'OPERATIONAL';
          const give = () => (what === 'status' ? setStatus({ status }) : synchronise());
          const answers = await Promise.all(Array.from({ length: authors }, give));
          expect(answers.filter((answer) => answer.errors.length === 0)).toHaveLength(1);
          const refused = answers.flatMap((answer) => answer.errors.map((error) => error.code));
          expect(refused).toEqual(Array(authors - 1).fill('GRAPH_VERSION_STALE'));
        }),
        { numRuns: 5 },
      );
    },
  );
});
