import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createTestDatabase, testSubgraph, type TestDatabase } from '@lien-thong/kit/testing';
import { importCatalogue } from '../src/import/import-catalogue';
import { procedures } from '../src/service';
import { hearOf, type TestAgency } from './registered-agencies';
import { contentHash, countOf } from './table-content';

// The real catalogue stands beside the checkout and is never committed; what is expected is counted here, anew and
// without the importer's code, from the lines themselves.
const FILE = path.resolve(__dirname, '../../../../shared/reference/procedures/procedures.jsonl');
const PRESENT = existsSync(FILE);
if (!PRESENT) process.stdout.write('skipped: the real catalogue, ../shared is missing\n');

interface RawRecord {
  code: string;
  codeRaw?: string;
  name: string;
  agency: string;
  agencyCode?: string;
  levels?: string[];
  onlineLevel?: string;
  methods?: {
    channel: string;
    time: number | string;
    unit: string;
    fees?: { amount: number | null; note?: string }[];
  }[];
  methodsTotal?: number;
  components?: unknown[];
  componentsTotal?: number;
}

const AT = new Date('2026-11-20T05:00:00.000Z');
const FORMER: Record<string, string> = { G04: 'G17', G07: 'G09' };

/** Agencies as the lines print them; the two old ministries are known to have ended. */
function agenciesOf(records: readonly RawRecord[]): TestAgency[] {
  const names = new Map<string, Set<string>>();
  for (const { agency, agencyCode } of records) {
    if (agencyCode) names.set(agencyCode, (names.get(agencyCode) ?? new Set()).add(agency));
  }
  return [...names].map(([code, aliases]) => ({
    code,
    names: [...aliases],
    ...(FORMER[code] && { activeUntil: '2025-03-01', mergedInto: FORMER[code] }),
  }));
}

const isNumber = (time: number | string): boolean => /^\s*\d+([.,]\d+)?\s*$/.test(String(time));
const methodsOf = (record: RawRecord) => record.methods ?? [];

(PRESENT ? describe : describe.skip)('the real catalogue of 18 July 2026', () => {
  let records: RawRecord[];
  let database: TestDatabase;

  beforeAll(async () => {
    records = readFileSync(FILE, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as RawRecord);
    database = await createTestDatabase(procedures);
    await database.seed(AT);
    await hearOf(database.db, agenciesOf(records));
    const report = await importCatalogue(database.db, FILE, { at: AT });
    expect(report).toMatchObject({ lines: 5670, done: 5670, setAside: 0, interrupted: false });
    expect(report.created + report.changed).toBe(5670);
  }, 300_000);
  afterAll(() => database?.drop());

  const issues = (kind: string) => countOf(database.db, 'data_issue', `kind = '${kind}'`);

  test('every record is a procedure, and no entered procedure is lost', async () => {
    expect(await countOf(database.db, 'procedure_statement', `origin = 'IMPORT'`)).toBe(5670);
    const unprinted = await countOf(database.db, 'procedure', 'printed_code IS NULL');
    expect(unprinted).toBe(6);
    expect(await countOf(database.db, 'procedure')).toBe(5670 + unprinted);
    const papers = records.reduce((sum, record) => sum + (record.components?.length ?? 0), 0);
    expect(await countOf(database.db, 'dossier_component')).toBe(papers);
  });

  test('the code that two procedures claim stays with the older record; both are issues', async () => {
    const rows = await database.db.query(
      `SELECT code, managing_agency_code AS agency FROM procedure WHERE printed_code = '1.014325' ORDER BY code`,
    );
    expect(rows).toEqual([
      { code: '1.014325', agency: 'H38' },
      { code: '1.014325@H60', agency: 'H60' },
    ]);
    expect(await issues('PROCEDURE_CODE_SHARED')).toBe(2);
  });

  test('each fault is reported for as many records as have it, counted from the lines', async () => {
    const count = (has: (record: RawRecord) => boolean) => records.filter(has).length;
    const full = count(
      (r) => r.onlineLevel === 'TOAN_TRINH' && !methodsOf(r).some((m) => m.channel === 'ONLINE'),
    );
    const unitless = count((r) => methodsOf(r).length > 0 && methodsOf(r).every((m) => m.unit === 'OTHER'));
    const partly = count((r) => methodsOf(r).some((m) => m.unit === 'OTHER')) - unitless;
    const prose = count((r) => methodsOf(r).some((m) => !isNumber(m.time)));
    // The figures that the reference's own description gives.
    expect({ full, unitless, prose }).toEqual({ full: 157, unitless: 655, prose: 88 });
    expect(await issues('PROCEDURE_FULL_ONLINE_WITHOUT_CHANNEL')).toBe(full);
    expect(await issues('PROCEDURE_TIME_WITHOUT_UNIT')).toBe(unitless);
    expect(await issues('PROCEDURE_TIME_PARTLY_WITHOUT_UNIT')).toBe(partly);
    expect(await issues('PROCEDURE_TIME_IN_PROSE')).toBe(prose);

    const cut = records.reduce(
      (sum, r) => sum + Number(r.methodsTotal !== undefined) + Number(r.componentsTotal !== undefined),
      0,
    );
    expect(await issues('IMPORT_LIST_CUT')).toBe(cut);
    expect(await issues('IMPORT_AGENCY_FORMER')).toBe(count((r) => (r.agencyCode ?? '') in FORMER));
    expect(await issues('IMPORT_AGENCY_UNKNOWN')).toBe(0);
    expect(await issues('IMPORT_LINE_UNREADABLE')).toBe(0);
    const misprinted = count((r) => r.codeRaw !== undefined || !/^\d\.\d{6}$/.test(r.code));
    expect(await issues('PROCEDURE_CODE_MISPRINTED')).toBe(misprinted);
    const district = count((r) =>
      r.name
        .normalize('NFC')
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .some((word) => word === 'huyện' || word === 'quận'),
    );
    expect(await issues('PROCEDURE_NAMES_ABOLISHED_LEVEL')).toBe(district);
  });

  test('an amount of 0 beside a note is free only where the note says so', async () => {
    const free =
      /^[-\s]*(không|không có|miễn phí|miễn lệ phí|không thu|không thu phí)( phí| lệ phí| phí, lệ phí)?[.\s]*$/i;
    const fees = records.flatMap((r) => methodsOf(r).flatMap((m) => m.fees ?? []));
    const free0 = fees.filter(
      (f) => f.amount === 0 && (!f.note || free.test(f.note.normalize('NFC').trim())),
    );
    const [row] = await database.db.query(
      `SELECT count(*) FILTER (WHERE fee->>'amount' = '0') AS zero, count(*) AS all
       FROM procedure, jsonb_array_elements(channels) channel, jsonb_array_elements(channel->'fees') fee`,
    );
    expect({ zero: Number(row.zero), all: Number(row.all) }).toEqual({
      zero: free0.length,
      all: fees.length,
    });
  });

  test('procedures that share a name, an agency and a level know each other', async () => {
    const plain = (name: string) =>
      name
        .normalize('NFC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
    const sharing = new Set<number>();
    const seen = new Map<string, number>();
    records.forEach((record, i) => {
      for (const level of record.levels ?? []) {
        const key = `${plain(record.name)}|${record.agencyCode}|${level}`;
        const other = seen.get(key);
        if (other !== undefined && other !== i) sharing.add(i).add(other);
        seen.set(key, i);
      }
    });
    expect(sharing.size).toBeGreaterThan(0);
    expect(await issues('PROCEDURE_NAME_SHARED')).toBe(sharing.size);
  });

  test('what was entered by hand stands, and the catalogue fills the rest', async () => {
    const { data } = await testSubgraph(procedures, database.db).ask(
      `{ procedure(code: "2.000986") { kind versionNumber source { document } channels { channel }
         components(first: 1) { totalCount } } }`,
    );
    expect(data).toMatchObject({ procedure: { kind: 'INTERLINKED', versionNumber: 2 } });
    const { procedure } = data as unknown as {
      procedure: { channels: []; components: { totalCount: number } };
    };
    expect(procedure.channels.length).toBeGreaterThan(0);
    expect(procedure.components.totalCount).toBeGreaterThan(0);
    expect(await issues('IMPORT_CONTRADICTS_ENTRY')).toBe(0);
  });

  test('imported twice, it changes nothing and states nothing', async () => {
    const before = await contentHash(database.db);
    const report = await importCatalogue(database.db, FILE, { at: AT });
    expect(report).toMatchObject({ created: 0, changed: 0, unchanged: 5670 });
    expect(await contentHash(database.db)).toBe(before);
  }, 300_000);

  test('interrupted and run again, it leaves what an uninterrupted import leaves', async () => {
    const other = await createTestDatabase(procedures);
    try {
      await other.seed(AT);
      await hearOf(other.db, agenciesOf(records));
      const stop = new AbortController();
      const report = await importCatalogue(other.db, FILE, {
        at: AT,
        signal: stop.signal,
        onProgress: ({ done }) => done >= 1400 && stop.abort(),
      });
      expect(report).toMatchObject({ interrupted: true, done: 1400 });
      await importCatalogue(other.db, FILE, { at: AT });
      expect(await contentHash(other.db)).toBe(await contentHash(database.db));
    } finally {
      await other.drop();
    }
  }, 300_000);
});
