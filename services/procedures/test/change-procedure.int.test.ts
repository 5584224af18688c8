import type { Identity } from '@lien-thong/kit/identity';
import { createTestDatabase, testSubgraph, type TestDatabase } from '@lien-thong/kit/testing';
import fc from 'fast-check';
import { procedures } from '../src/service';
import { register, said } from './entered-procedure';
import { hearOf } from './registered-agencies';
import { countOf } from './table-content';

const CODE = 'TEST-1';
const EDITOR: Identity = { subject: 'an', agency: 'T01', roles: ['agency-editor'] };
const REGISTRAR: Identity = { subject: 'binh', agency: null, roles: ['registrar'] };
const NEW = { code: 'TEST-9', name: 'Cấp giấy mới', managingAgency: 'T01', authorityLevels: ['PROVINCIAL'] };

type Command = 'publish' | 'amend' | 'repeal';

interface Payload {
  procedure: Record<string, unknown> | null;
  errors: { code: string; message: string; remedy: string }[];
}

describe('changing procedures', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await createTestDatabase(procedures);
    await hearOf(database.db, [
      { code: 'T01', names: ['Bộ Thử nghiệm'] },
      { code: 'T02', names: ['UBND tỉnh Thử'] },
      { code: 'T99', names: ['Bộ Đo lường'], activeUntil: '2025-03-01', mergedInto: 'T01' },
    ]);
    await register(database.db, '2025-07-01', said(CODE, 'SEED'), said('TEST-2', 'IMPORT'));
  });
  afterEach(() => database?.drop());

  const give = async (command: Command, input: object, identity: Identity = EDITOR): Promise<Payload> => {
    const name = `${command}Procedure`;
    const type = `${command[0]?.toUpperCase()}${name.slice(1)}Input`;
    const { data, errors } = await testSubgraph(procedures, database.db, identity).ask<
      Record<string, Payload>
    >(
      `mutation ($input: ${type}!) { ${name}(input: $input) {
         procedure { code name status revision versionNumber managingAgency { code } source { document } }
         errors { code message remedy } } }`,
      { input: command === 'publish' ? { ...NEW, ...input } : { code: CODE, expectedVersion: 1, ...input } },
    );
    expect(errors).toBeUndefined();
    return data[name] as Payload;
  };
  const nameOn = async (day: string, code = CODE) => {
    const query =
      'query ($code: ID!, $day: Date) { procedure(code: $code) { version(asOf: $day) { name status } } }';
    const { data } = await testSubgraph(procedures, database.db).ask<{
      procedure: { version: { name: string; status: string } | null };
    }>(query, { code, day });
    return data.procedure.version;
  };
  const written = async () => ({
    events: await countOf(database.db, 'outbox'),
    audits: await countOf(database.db, 'audit_log'),
    versions: await countOf(database.db, 'procedure_version'),
    statements: await countOf(database.db, 'procedure_statement'),
    positions: await database.db.query('SELECT procedure_code, position FROM procedure_change ORDER BY 1'),
  });

  test('a procedure is published by its agency, is a fact and audited, and did not exist the day before', async () => {
    const { procedure, errors } = await give('publish', {
      ...{ name: '  Cấp  giấy mới ', effectiveOn: '2025-08-01', decision: '01/QĐ-TEST', audiences: ['ĐT1'] },
    });
    expect(errors).toEqual([]);
    expect(procedure).toEqual({
      ...{ code: 'TEST-9', name: 'Cấp giấy mới', status: 'IN_FORCE', revision: 1, versionNumber: 1 },
      ...{ managingAgency: { code: 'T01' }, source: { document: '01/QĐ-TEST' } },
    });
    expect(await nameOn('2025-07-31', 'TEST-9')).toBeNull();
    expect(await nameOn('2025-08-01', 'TEST-9')).toEqual({ name: 'Cấp giấy mới', status: 'IN_FORCE' });
    const [event] = await database.db.query(
      `SELECT type, agencies, data FROM outbox WHERE subject = 'TEST-9'`,
    );
    expect(event).toMatchObject({
      ...{ type: 'procedures.procedure-published.v1', agencies: ['T01'] },
      data: {
        code: 'TEST-9',
        printedCode: 'TEST-9',
        effectiveOn: '2025-08-01',
        versionNumber: 1,
        onlineLevel: null,
      },
    });
    expect(await countOf(database.db, 'audit_log', `actor = 'T01/an' AND action = 'publish-procedure'`)).toBe(
      1,
    );
  });

  test('an amendment changes what it gives from its day on, and yesterday stays as it was', async () => {
    const { procedure, errors } = await give('amend', { name: 'Tên mới', effectiveOn: '2025-08-01' });
    expect(errors).toEqual([]);
    expect(procedure).toMatchObject({
      name: 'Tên mới',
      revision: 2,
      versionNumber: 2,
      source: { document: 'a SEED' },
    });
    expect((await nameOn('2025-07-31'))?.name).toBe(`Thủ tục ${CODE}`);
    expect((await nameOn('2025-08-01'))?.name).toBe('Tên mới');
    const [event] = await database.db.query(
      `SELECT version::int, data FROM outbox WHERE type = 'procedures.procedure-amended.v1'`,
    );
    expect(event).toMatchObject({
      version: 2,
      data: { name: 'Tên mới', field: 'Đo thử', effectiveOn: '2025-08-01' },
    });
  });

  test('a repealed procedure stays in the register, and nothing more is done to it', async () => {
    expect((await give('repeal', { decision: '02/QĐ-TEST' })).procedure).toMatchObject({
      status: 'REPEALED',
      revision: 2,
    });
    expect((await nameOn('2025-08-04'))?.status).toBe('IN_FORCE');
    expect((await nameOn('2025-08-05'))?.status).toBe('REPEALED');
    const before = await written();
    for (const command of ['amend', 'repeal'] as const) {
      const { errors } = await give(command, { expectedVersion: 2 });
      expect(errors.map(({ code }) => code)).toEqual(['PROCEDURES_REPEALED']);
    }
    expect((await give('publish', { code: CODE })).errors[0]?.code).toBe('PROCEDURES_CODE_TAKEN');
    expect(await written()).toEqual(before);
  });

  test('an amendment that changes nothing is no change', async () => {
    const before = await written();
    const same = { name: `Thủ tục  ${CODE}`, field: 'Đo thử', authorityLevels: ['COMMUNAL', 'COMMUNAL'] };
    const { procedure, errors } = await give('amend', { ...same, decision: '03/QĐ-TEST' });
    expect(errors).toEqual([]);
    expect(procedure).toMatchObject({ revision: 1, versionNumber: 1, source: { document: 'a SEED' } });
    expect(await written()).toEqual(before);
  });

  test.each<[string, Command, object, Identity, string]>([
    ['by another agency', 'amend', { name: 'x' }, { ...EDITOR, agency: 'T02' }, 'GRAPH_NOT_ALLOWED'],
    ['by someone without the role', 'repeal', {}, { ...EDITOR, roles: [] }, 'GRAPH_NOT_ALLOWED'],
    ['for another agency', 'publish', { managingAgency: 'T02' }, EDITOR, 'GRAPH_NOT_ALLOWED'],
    ['that gives it away', 'amend', { managingAgency: 'T02' }, EDITOR, 'GRAPH_NOT_ALLOWED'],
    [
      'from a revision that is no longer',
      'amend',
      { name: 'x', expectedVersion: 0 },
      EDITOR,
      'GRAPH_VERSION_STALE',
    ],
    ['from a revision that is no longer', 'repeal', { expectedVersion: 7 }, EDITOR, 'GRAPH_VERSION_STALE'],
    ['of an unknown procedure', 'amend', { code: 'TEST-NONE' }, EDITOR, 'PROCEDURES_PROCEDURE_UNKNOWN'],
    ['under a code that is taken', 'publish', { code: CODE }, EDITOR, 'PROCEDURES_CODE_TAKEN'],
    ['under what is no code', 'publish', { code: '1.000001@T01' }, EDITOR, 'PROCEDURES_CODE_MALFORMED'],
    ['under an unknown agency', 'publish', { managingAgency: 'T77' }, REGISTRAR, 'PROCEDURES_AGENCY_UNKNOWN'],
    ['to an unknown agency', 'amend', { managingAgency: 'T77' }, REGISTRAR, 'PROCEDURES_AGENCY_UNKNOWN'],
    ['to a former agency', 'amend', { managingAgency: 'T99' }, REGISTRAR, 'PROCEDURES_AGENCY_FORMER'],
    ['without a name', 'amend', { name: ' \u0000 ' }, EDITOR, 'PROCEDURES_TEXT_EMPTY'],
    ['with an endless name', 'publish', { name: 'ắ'.repeat(501) }, EDITOR, 'GRAPH_TEXT_TOO_LONG'],
    ['for an unknown audience', 'publish', { audiences: ['ĐT99'] }, EDITOR, 'PROCEDURES_AUDIENCE_UNKNOWN'],
    [
      'with an endless list',
      'amend',
      { legalBasis: Array(201).fill('x') },
      EDITOR,
      'PROCEDURES_LIST_TOO_LONG',
    ],
    [
      'for a day to come',
      'amend',
      { name: 'x', effectiveOn: '2025-08-06' },
      EDITOR,
      'PROCEDURES_DATED_AHEAD',
    ],
    ['for a day to come', 'publish', { effectiveOn: '2025-08-06' }, EDITOR, 'PROCEDURES_DATED_AHEAD'],
    [
      'before the last version',
      'repeal',
      { effectiveOn: '2025-06-30' },
      EDITOR,
      'PROCEDURES_DATED_BEFORE_LAST',
    ],
  ])(
    '%s, %s is refused with its code and what to do, and leaves nothing',
    async (_, command, input, identity, code) => {
      const before = await written();
      const { procedure, errors } = await give(command, input, identity);
      expect(procedure).toBeNull();
      expect(errors).toEqual([
        { code, remedy: expect.stringMatching(/\S/), message: expect.not.stringContaining('{') },
      ]);
      expect(await written()).toEqual(before);
    },
  );

  test('a name of 500 letters is kept in one form, whatever way its letters were typed', async () => {
    const name = 'ắ'.repeat(500);
    expect((await give('amend', { name: name.normalize('NFD') })).procedure).toMatchObject({ name });
  });

  test('conditions keep their lines', async () => {
    await give('amend', { requirements: ' a)  Có máy;\r\nb) Có  người.\n' });
    const [row] = await database.db.query('SELECT requirements FROM procedure WHERE code = $1', [CODE]);
    expect(row.requirements).toBe('a) Có máy;\nb) Có người.');
  });

  test('a registrar moves a procedure to another agency, which then writes it', async () => {
    expect((await give('amend', { managingAgency: 'T02' }, REGISTRAR)).errors).toEqual([]);
    expect((await give('amend', { name: 'x', expectedVersion: 2 })).errors[0]?.code).toBe(
      'GRAPH_NOT_ALLOWED',
    );
    const other = await give('amend', { name: 'x', expectedVersion: 2 }, { ...EDITOR, agency: 'T02' });
    expect(other.procedure).toMatchObject({ name: 'x', revision: 3 });
  });

  test('two amendments in one request are each answered with what they made', async () => {
    const amend = (alias: string, version: number) =>
      `${alias}: amendProcedure(input: { code: "${CODE}", expectedVersion: ${version}, name: "${alias}" }) {
         procedure { name revision } }`;
    const { data } = await testSubgraph(procedures, database.db, EDITOR).ask(
      `mutation { ${amend('first', 1)} ${amend('second', 2)} }`,
    );
    expect(data).toEqual({
      first: { procedure: { name: 'first', revision: 2 } },
      second: { procedure: { name: 'second', revision: 3 } },
    });
  });

  test('of authors at the same moment exactly one is heard', async () => {
    let expectedVersion = 1;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 6 }), async (authors) => {
        const answers = await Promise.all(
          Array.from({ length: authors }, (_, i) =>
            give('amend', { name: `Tên ${expectedVersion}-${i}`, expectedVersion }),
          ),
        );
        const heard = answers.filter(({ errors }) => errors.length === 0);
        expect(heard.map(({ procedure }) => procedure?.revision)).toEqual([expectedVersion + 1]);
        const refused = answers.flatMap(({ errors }) => errors.map(({ code }) => code));
        expect(refused).toEqual(Array(authors - 1).fill('GRAPH_VERSION_STALE'));
        expectedVersion += 1;
      }),
      { numRuns: 6 },
    );
  });

  test('of those who publish one code at the same moment exactly one is heard', async () => {
    const answers = await Promise.all([1, 2, 3].map((i) => give('publish', { name: `Tên ${i}` })));
    expect(answers.flatMap(({ errors }) => errors.map(({ code }) => code))).toEqual(
      Array(2).fill('PROCEDURES_CODE_TAKEN'),
    );
    expect(await countOf(database.db, 'procedure_version', `procedure_code = 'TEST-9'`)).toBe(1);
  });

  describe('against a catalogue that is imported later', () => {
    const state = async (code: string) =>
      (
        await database.db.query('SELECT name, status, field, requirements FROM procedure WHERE code = $1', [
          code,
        ])
      )[0];
    const contradicted = async (code: string) =>
      (
        await database.db.query(
          `SELECT detail FROM data_issue WHERE kind = 'IMPORT_CONTRADICTS_ENTRY' AND subject = $1 ORDER BY detail`,
          [code],
        )
      ).map(({ detail }: { detail: string }) => detail.split(':')[0]);

    test('what was amended stands and the difference is an issue; the rest follows the catalogue', async () => {
      await give('amend', { code: 'TEST-2', name: 'Tên của cơ quan' });
      await register(
        database.db,
        '2025-08-06',
        said('TEST-2', 'IMPORT', { field: 'Lĩnh vực khác', requirements: 'Có máy' }),
      );
      expect(await state('TEST-2')).toMatchObject({
        ...{ name: 'Tên của cơ quan', field: 'Lĩnh vực khác', requirements: 'Có máy' },
      });
      expect(await contradicted('TEST-2')).toEqual(['tên']);
    });

    test('what was published is filled by it, and what was repealed stays repealed', async () => {
      await give('publish', {});
      await give('repeal', {});
      await register(
        database.db,
        '2025-08-06',
        said('TEST-9', 'IMPORT', { name: 'CẤP GIẤY MỚI', authorityLevels: ['PROVINCIAL'] }),
        said(CODE, 'IMPORT'),
      );
      expect(await state('TEST-9')).toMatchObject({ name: 'Cấp giấy mới', field: 'Đo thử' });
      expect(await state(CODE)).toMatchObject({ status: 'REPEALED' });
      expect([await contradicted('TEST-9'), await contradicted(CODE)]).toEqual([[], ['tình trạng']]);
    });

    test('and says nothing new, nothing is stated', async () => {
      await give('amend', { code: 'TEST-2', name: 'Tên của cơ quan' });
      const before = await written();
      await register(database.db, '2025-08-06', said('TEST-2', 'IMPORT'));
      expect(await written()).toEqual(before);
    });

    test('a seed that is mended later does not undo what a command gave', async () => {
      await give('amend', { name: 'Tên của cơ quan' });
      await register(
        database.db,
        '2025-08-06',
        said(CODE, 'SEED', { name: 'Tên khác', field: 'Lĩnh vực khác' }),
      );
      expect(await state(CODE)).toMatchObject({ name: 'Tên của cơ quan', field: 'Lĩnh vực khác' });
    });
  });

  test('back to what it was before is a change like any other, and is stated', async () => {
    await give('amend', { name: 'Tên khác' });
    await give('amend', { name: `Thủ tục ${CODE}`, expectedVersion: 2 });
    await give('amend', { name: 'Tên khác', expectedVersion: 3 });
    const names = await database.db.query(
      `SELECT data->>'name' AS name FROM outbox WHERE subject = $1 ORDER BY position`,
      [CODE],
    );
    expect(names.map(({ name }: { name: string }) => name)).toEqual([
      ...[`Thủ tục ${CODE}`, 'Tên khác', `Thủ tục ${CODE}`, 'Tên khác'],
    ]);
  });
});
