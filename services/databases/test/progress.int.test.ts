import {
  createTestDatabase,
  testSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from '@lien-thong/kit/testing';
import { recordStatusReports, recordSynchronisations } from '../src/database/database.service';
import { databases } from '../src/service';
import { testReport, write } from './fixtures';

interface Progress {
  owner: { code: string } | null;
  dueMonth: string | null;
  total: number;
  complete: number;
  operational: number;
  overdue: number;
  unreported: number;
  synchronised: {
    value: number | null;
    basis: string;
    reason: string | null;
    numerator: number | null;
    denominator: number;
  };
}

describe('databases due in a month, by owner (question 11)', () => {
  let database: TestDatabase;
  let subgraph: TestSubgraph;

  beforeEach(async () => {
    database = await createTestDatabase(databases);
    await database.seed();
    subgraph = testSubgraph(databases, database.db);
  });
  afterEach(() => database?.drop());

  const progress = async (variables: object): Promise<Progress[]> => {
    const { data, errors } = await subgraph.ask<{ databaseProgress: Progress[] }>(
      `query ($asOf: Date, $dueFrom: Date, $dueUntil: Date) {
         databaseProgress(asOf: $asOf, dueFrom: $dueFrom, dueUntil: $dueUntil) {
           owner { code } dueMonth total complete operational overdue unreported
           synchronised { value basis reason numerator denominator } } }`,
      variables,
    );
    expect(errors).toBeUndefined();
    return data.databaseProgress;
  };
  const august = { asOf: '2025-08-31', dueFrom: '2025-08-01', dueUntil: '2025-08-31' };
  const totals = (rows: Progress[]) => Object.fromEntries(rows.map((row) => [row.owner?.code, row.total]));

  test('in August 2025 the eight of Phụ lục 04 part 1a, and the interactive forms of Kế hoạch 02', async () => {
    const rows = await progress(august);
    expect(totals(rows)).toEqual({ G03: 3, G12: 2, G09: 2, G10: 1, G22: 1 });
    expect(new Set(rows.map((row) => row.dueMonth))).toEqual(new Set(['2025-08-01']));
  });

  test('only the land database is late on 31 August: of the others nobody has reported', async () => {
    const rows = await progress(august);
    expect(rows.filter((row) => row.overdue > 0)).toMatchObject([
      { owner: { code: 'G10' }, overdue: 1, unreported: 0 },
    ]);
    expect(rows.reduce((sum, row) => sum + row.unreported, 0)).toBe(8);
  });

  test('in December 2025 the 75 of Phụ lục 04 part 1đ, and 14 that other rows add', async () => {
    const listed = { G01: 18, G18: 13, G12: 7, G06: 7, G17: 6, G10: 5, G09: 4, G19: 4, G16: 3, G03: 2 };
    const singles = { G08: 1, G15: 1, G21: 1, G22: 1, '0100100079': 1, D01: 1 };
    const expected: Record<string, number> = { ...listed, ...singles };
    expect(Object.values(expected).reduce((sum, count) => sum + count)).toBe(75);
    const added: [owner: string, place: string][] = [
      ['G10', '1đ/94: monitoring platform'],
      ['G17', '1đ/100: property exchange'],
      ['G22', '1đ/102: national public-service portal'],
      ['G01', '2/II/2: national synthesis database'],
      ['G01', '2/II/10: online training'],
      ['G06', '2/II/35: national information portal'],
      ['G12', '2/II/57: goods'],
      ['G03', 'PL02/27: intellectuals'],
      ['LT-VPTWD', '02-KH V/1/d: procedures of the Party'],
      ['G22', '230 III/6: steering information centre'],
      ['G22', '240 III/2/d: reflections and petitions'],
      ['G22', 'VPCP III/13: speech to text'],
      ['G22', 'VPCP III/18: Government portal'],
      ['G22', 'VPCP III/23: page of the procedure control department'],
    ];
    for (const [owner] of added) expected[owner] = (expected[owner] ?? 0) + 1;
    const rows = await progress({ asOf: '2025-08-31', dueFrom: '2025-12-01', dueUntil: '2025-12-31' });
    expect(totals(rows)).toEqual(expected);
    expect(rows.reduce((sum, row) => sum + row.total, 0)).toBe(89);
  });

  test('a month groups its days, and what has no day stands apart and last', async () => {
    const rows = await progress({ asOf: '2025-08-31' });
    expect(rows.reduce((sum, row) => sum + row.total, 0)).toBe(175);
    const months = rows.map((row) => row.dueMonth);
    const firstWithout = months.indexOf(null);
    expect(months.slice(0, firstWithout)).toEqual(months.filter((month) => month !== null).sort());
    expect(months.slice(firstWithout).every((month) => month === null)).toBe(true);
  });

  test('built and in use are counted from the last report', async () => {
    await write(database, (uow) =>
      recordStatusReports(uow, [
        testReport('G12.bao-hiem', '2025-08-20', 'COMPLETE'),
        testReport('G12.tong-hop-tai-chinh', '2025-08-20', 'COMPLETE'),
        testReport('G12.tong-hop-tai-chinh', '2025-08-25', 'OPERATIONAL'),
      ]),
    );
    const finance = async (asOf: string) =>
      (await progress({ ...august, asOf })).find((row) => row.owner?.code === 'G12');
    expect(await finance('2025-08-31')).toMatchObject({ complete: 1, operational: 1, unreported: 0 });
    expect(await finance('2025-08-24')).toMatchObject({ complete: 2, operational: 0 });
    expect(await finance('2025-08-19')).toMatchObject({ complete: 0, operational: 0 });
  });

  test('synchronised is not measured while nobody has reported, and counted from the first report on', async () => {
    const measures = async (asOf: string) =>
      Object.fromEntries(
        (await progress({ ...august, asOf })).map((row) => [row.owner?.code, row.synchronised]),
      );
    expect((await measures('2025-08-31')).G12).toEqual({
      value: null,
      basis: 'NOT_MEASURED',
      reason: expect.stringContaining('Trung tâm dữ liệu quốc gia'),
      numerator: null,
      denominator: 2,
    });
    await write(database, (uow) =>
      recordSynchronisations(uow, [
        { databaseCode: 'G12.bao-hiem', synchronisedOn: '2025-08-30', document: 'TEST', locator: '1' },
        { databaseCode: 'G12.bao-hiem', synchronisedOn: '2025-08-31', document: 'TEST', locator: '2' },
      ]),
    );
    const counted = { basis: 'COMPUTED', reason: null };
    const after = await measures('2025-08-31');
    expect(after.G12).toEqual({ ...counted, value: 1, numerator: 1, denominator: 2 });
    expect(after.G03).toEqual({ ...counted, value: 0, numerator: 0, denominator: 3 });
    expect((await measures('2025-08-29')).G12).toMatchObject({ value: null, basis: 'NOT_MEASURED' });
  });
});
