import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unitOfWork } from '@lien-thong/kit/database';
import { createTestDatabase, testSubgraph, type TestDatabase } from '@lien-thong/kit/testing';
import { importCatalogue } from '../src/import/import-catalogue';
import type { IssueKind } from '../src/issues/issue-kinds';
import { registerProcedures, type Statement } from '../src/procedure/procedure.service';
import { procedures } from '../src/service';
import { hearOf } from './registered-agencies';
import { contentHash, countOf } from './table-content';

const FIXTURE = path.join(__dirname, 'fixtures/catalogue.jsonl');
const AT = new Date('2026-07-20T05:00:00.000Z');
const CAUSE = { actor: 'test', correlationId: 'test', at: AT };

const AGENCIES = [
  { code: 'T01', names: ['Bộ Thử nghiệm', 'Bộ thử nghiệm (Đo lường cũ)'] },
  { code: 'T02', names: ['UBND tỉnh Thử'] },
  { code: 'T99', names: ['Bộ Đo lường'], activeUntil: '2025-03-01', mergedInto: 'T01' },
];

/** Entered by hand: the catalogue says another name, agency and level of it, and knows more. */
const ENTERED: Statement = {
  code: 'TEST-0027',
  origin: 'SEED',
  recordKey: null,
  recordLikeness: null,
  document: 'a document',
  locator: 'its place',
  state: {
    ...{
      printedCode: 'TEST-0027',
      name: 'Tên đã nhập',
      field: null,
      kind: 'INTERLINKED',
      status: 'IN_FORCE',
    },
    ...{ managingAgencyCode: 'T01', authorityLevels: ['COMMUNAL'], audiences: null, executingBodies: null },
    ...{ channels: null, processingTimes: null, components: null, results: null, requirements: null },
    ...{ legalBasis: null, onlineLevel: null },
  },
};

describe('the import of a catalogue with every trap', () => {
  let database: TestDatabase;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'catalogue-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  beforeEach(async () => {
    database = await createTestDatabase(procedures);
    await hearOf(database.db, AGENCIES);
    await unitOfWork(database.db, CAUSE, (uow) => registerProcedures(uow, [ENTERED]));
  });
  afterEach(() => database?.drop());

  const run = (file = FIXTURE, batch?: number) => importCatalogue(database.db, file, { at: AT, batch });
  const subjects = async (kind: IssueKind) => {
    const rows: { subject: string }[] = await database.db.query(
      'SELECT subject FROM data_issue WHERE kind = $1 ORDER BY subject',
      [kind],
    );
    return rows.map(({ subject }) => subject);
  };

  test('one bad line stops nothing: every record is there, and each line set aside is named', async () => {
    const report = await run();
    expect(report).toMatchObject({
      lines: 28,
      done: 28,
      setAside: 4,
      created: 23,
      changed: 1,
      interrupted: false,
    });
    expect(await countOf(database.db, 'procedure')).toBe(24);
    expect(await subjects('IMPORT_LINE_UNREADABLE')).toEqual([
      'catalogue.jsonl:18',
      'catalogue.jsonl:19',
      'catalogue.jsonl:20',
    ]);
    expect(await subjects('IMPORT_RECORD_REPEATED')).toEqual(['catalogue.jsonl:21']);
  });

  test('each trap is found where it lies, and nowhere else', async () => {
    await run();
    const found: Partial<Record<IssueKind, string[]>> = {
      PROCEDURE_CODE_SHARED: ['TEST-0010', 'TEST-0010@T02', 'TEST-0010@T02-2'],
      PROCEDURE_FULL_ONLINE_WITHOUT_CHANNEL: ['TEST-0002'],
      PROCEDURE_TIME_WITHOUT_UNIT: ['TEST-0003'],
      PROCEDURE_TIME_PARTLY_WITHOUT_UNIT: ['TEST-0004'],
      PROCEDURE_TIME_IN_PROSE: ['TEST-0004'],
      PROCEDURE_FEE_ZERO_WITH_NOTE: ['TEST-0005'],
      PROCEDURE_NAMES_ABOLISHED_LEVEL: ['TEST-0013'],
      PROCEDURE_NAME_SHARED: ['TEST-0014', 'TEST-0015'],
      IMPORT_LIST_CUT: ['TEST-0017', 'TEST-0017'],
      IMPORT_AGENCY_FORMER: ['TEST-0006'],
      IMPORT_AGENCY_UNKNOWN: ['TEST-0008'],
      IMPORT_AGENCY_CONTRADICTED: ['TEST-0025'],
      IMPORT_CONTRADICTS_ENTRY: ['TEST-0027', 'TEST-0027', 'TEST-0027'],
    };
    for (const [kind, expected] of Object.entries(found)) {
      expect([kind, await subjects(kind as IssueKind)]).toEqual([kind, expected]);
    }
    expect(new Set(await subjects('IMPORT_VALUE_UNKNOWN'))).toEqual(new Set(['TEST-0023']));
    const [spaced] = await database.db.query(
      `SELECT detail FROM data_issue WHERE kind = 'PROCEDURE_CODE_MISPRINTED' AND subject = 'TEST-0012'`,
    );
    expect(spaced.detail).toContain('thừa khoảng trắng');
  });

  test('an agency is found by code, by a former name, or not at all; an old code stays as printed', async () => {
    await run();
    const rows = await database.db.query(
      `SELECT code, managing_agency_code AS agency FROM procedure
       WHERE code IN ('TEST-0001', 'TEST-0006', 'TEST-0007', 'TEST-0008', 'TEST-0022', 'TEST-0025') ORDER BY code`,
    );
    expect(rows.map(({ agency }: { agency: string }) => agency)).toEqual([
      'T01',
      'T99',
      'T01',
      null,
      'T02',
      'T01',
    ]);
    const [former] = await database.db.query(
      `SELECT responsible FROM data_issue WHERE kind = 'IMPORT_AGENCY_FORMER'`,
    );
    expect(former.responsible).toBe('T01');
  });

  test('what was entered by hand is never overwritten, and the catalogue fills the rest', async () => {
    await run();
    const { data } = await testSubgraph(procedures, database.db).ask(
      `{ procedure(code: "TEST-0027") { name kind field managingAgency { code } authorityLevels versionNumber
           channels { channel } source { document locator } } }`,
    );
    expect(data).toEqual({
      procedure: {
        ...{ name: 'Tên đã nhập', kind: 'INTERLINKED', field: 'Lĩnh vực của danh mục' },
        ...{ managingAgency: { code: 'T01' }, authorityLevels: ['COMMUNAL'], versionNumber: 2 },
        ...{ channels: [{ channel: 'ONLINE' }], source: { document: 'a document', locator: 'its place' } },
      },
    });
    const again = { ...ENTERED, state: { ...ENTERED.state, field: 'Lĩnh vực đã nhập' } };
    await unitOfWork(database.db, CAUSE, (uow) => registerProcedures(uow, [again]));
    const [row] = await database.db.query(
      `SELECT field, version, jsonb_array_length(channels) AS channels FROM procedure WHERE code = 'TEST-0027'`,
    );
    expect(row).toEqual({ field: 'Lĩnh vực đã nhập', version: 3, channels: 1 });
  });

  test('imported twice it writes no version, states no fact and finds nothing new', async () => {
    await run();
    const before = await contentHash(database.db);
    expect(await run()).toMatchObject({ created: 0, changed: 0, unchanged: 24 });
    expect(await contentHash(database.db)).toBe(before);
  });

  test.each([1, 3, 7])(
    'interrupted after some batches of %i and run again, it ends where one run ends',
    async (batch) => {
      const stop = new AbortController();
      let batches = 0;
      const report = await importCatalogue(database.db, FIXTURE, {
        ...{ at: AT, batch, signal: stop.signal },
        onProgress: () => (batches += 1) === 2 && stop.abort(),
      });
      expect(report).toMatchObject({ done: batch * 2, interrupted: true });
      expect(await run()).toMatchObject({ interrupted: false });
      const resumed = await contentHash(database.db);
      await database.drop();
      database = await createTestDatabase(procedures);
      await hearOf(database.db, AGENCIES);
      await unitOfWork(database.db, CAUSE, (uow) => registerProcedures(uow, [ENTERED]));
      await run();
      expect(resumed).toBe(await contentHash(database.db));
    },
  );

  test('a mended record loses its issues, gets a version, and keeps its papers under their ids', async () => {
    await run();
    const mended = path.join(folder, 'catalogue.jsonl');
    const lines = (await readFile(FIXTURE, 'utf8')).split('\n');
    const mend = (from: string, to: string, at: number) => {
      expect(lines[at - 1]).toContain(from);
      lines[at - 1] = lines[at - 1]?.replaceAll(from, to) as string;
    };
    mend('"unit":"OTHER"', '"unit":"DAY"', 3);
    mend('"methods":"ONLINE"', '"methods":[]', 20);
    mend('"Ảnh thứ hai"', '"Ảnh cỡ lớn"', 26);
    await writeFile(mended, lines.join('\n'));
    expect(await run(mended)).toMatchObject({ created: 1, changed: 2, unchanged: 22, setAside: 3 });
    expect(await subjects('PROCEDURE_TIME_WITHOUT_UNIT')).toEqual([]);
    expect(await subjects('IMPORT_LINE_UNREADABLE')).toEqual(['catalogue.jsonl:18', 'catalogue.jsonl:19']);
    const versions = await database.db.query(
      `SELECT number, state->'channels'->0->'processingTime'->>'unit' AS unit FROM procedure_version
       WHERE procedure_code = 'TEST-0003' ORDER BY number`,
    );
    expect(versions).toEqual([
      { number: 1, unit: null },
      { number: 2, unit: 'DAY' },
    ]);
    const papers = await database.db.query(
      `SELECT id, name FROM dossier_component WHERE procedure_code = 'TEST-0024' ORDER BY place`,
    );
    expect(papers).toEqual([
      { id: 'TEST-0024/KQ-3/1', name: 'Ảnh' },
      { id: 'TEST-0024/KQ-3/2', name: 'Ảnh cỡ lớn' },
      { id: 'TEST-0024/-/1', name: 'Không mã' },
    ]);
  });

  test('a file that is not there is a coded error that names it', async () => {
    await expect(run(path.join(folder, 'none.jsonl'))).rejects.toMatchObject({
      message: expect.stringContaining('none.jsonl'),
      extensions: { code: 'PROCEDURES_CATALOGUE_MISSING' },
    });
  });
});
