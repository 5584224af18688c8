import path from 'node:path';
import { createTestDatabase, type TestDatabase } from '@lien-thong/kit/testing';
import { coverDocuments, tableOf, type TableCoverage } from '../src/documents/coverage';
import { printCoverage } from '../src/documents/print-coverage';
import { readSourceRows } from '../src/documents/source-rows';
import { directives } from '../src/service';

const REPORT = '164-BC-BKHCN-phu-luc';

/** The last number that each table of 164/BC-BKHCN prints. */
const NUMBERED = {
  'PL01/1/table': 38,
  'PL01/1/separate': 35,
  'PL01/1/shared': 15,
  'PL01/2': 44,
  PL02: 34,
  PL03: 36,
  'PL04/1a': 9,
  'PL04/1b': 55,
  'PL04/1c': 3,
  'PL04/1d': 8,
  'PL04/1đ': 106,
  'PL04/2/I': 16,
  'PL04/2/II': 75,
  'PL04/2/III': 3,
  PL05: 23,
};

const rows = readSourceRows(path.resolve(__dirname, '..'));

describe('every row of every table of the documents', () => {
  let database: TestDatabase;
  let tables: TableCoverage[];

  beforeAll(async () => {
    database = await createTestDatabase(directives);
    await database.seed();
    tables = await coverDocuments(database.db, rows);
  });
  afterAll(() => database?.drop());

  test('is accounted for, in the order in which 164/BC-BKHCN numbers them', () => {
    const numbers = new Map<string, string[]>();
    for (const row of rows.filter((one) => one.document === REPORT)) {
      const table = tableOf(row);
      numbers.set(table, [...(numbers.get(table) ?? []), row.locator.slice(table.length + 1)]);
    }
    const expected = Object.entries(NUMBERED).map(([table, last]) => [
      table,
      Array.from({ length: last }, (_, index) => String(index + 1)),
    ]);
    expect([...numbers]).toEqual(expected);
  });

  test('is in the graph where it says so, read from that very row', () => {
    expect(tables.flatMap((table) => table.missing)).toEqual([]);
    expect(
      rows.filter((row) => row.refs.length === 0 && !['HEADING', 'LEFT_OUT'].includes(row.outcome)),
    ).toEqual([]);
  });

  test('says why, where it became nothing of its own', () => {
    const silent = rows.filter(
      ({ outcome, reason }) => ['MERGED', 'DUPLICATE', 'HEADING', 'LEFT_OUT'].includes(outcome) && !reason,
    );
    expect(silent).toEqual([]);
    expect(tables.every((table) => table.own + table.merged + table.leftOut.length === table.rows)).toBe(
      true,
    );
  });

  test('nothing is in the graph that was read from no row', async () => {
    const places = new Set(rows.map((row) => `${row.document} ${row.locator}`));
    const held: { place: string }[] = await database.db.query(
      `SELECT document || ' ' || locator AS place FROM task_mandate UNION SELECT document || ' ' || locator FROM finding
       UNION SELECT document || ' ' || locator FROM target`,
    );
    expect(held.map(({ place }) => place).filter((place) => !places.has(place))).toEqual([]);
  });

  test('a row that says it became what the graph does not hold is missing, and printed as such', async () => {
    const row = {
      document: REPORT,
      locator: 'PL02/1',
      outcome: 'TASK' as const,
      refs: ['PL02-02'],
      reason: null,
    };
    const [table] = await coverDocuments(database.db, [row]);
    expect(table).toMatchObject({ table: 'PL02', rows: 1, own: 1, missing: ['PL02/1 → PL02-02'] });
    expect(printCoverage(table ? [table] : [])).toMatch(
      /^Missing:\n164-BC-BKHCN-phu-luc PL02\/1 → PL02-02$/m,
    );
  });
});
