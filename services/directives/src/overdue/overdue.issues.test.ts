import type { OverdueSummaryRow } from './overdue.entity';
import { printedAgainstCounted, spelledDifferently } from './overdue.issues';

const printed = (separate: number | null, shared: number | null, total: number | null) => ({
  separate,
  shared,
  total,
  note: null,
  document: 'TEST',
  locator: 'PL01/1/table/3',
});
const row = (published: OverdueSummaryRow['published'], separate = 1, shared = 2): OverdueSummaryRow => ({
  agencyCode: 'G01',
  separate,
  shared,
  published,
});

describe('a printed count against the list behind it', () => {
  test('a row that agrees is no issue, and a blank cell says none', () => {
    expect(printedAgainstCounted('2025-07-31', [row(printed(1, 2, 3))])).toEqual([]);
    expect(printedAgainstCounted('2025-07-31', [row(printed(null, 2, 2), 0, 2)])).toEqual([]);
  });

  test('a total that its own parts contradict is one, too', () => {
    expect(printedAgainstCounted('2025-07-31', [row(printed(1, 2, 4))])).toMatchObject([
      { kind: 'PRINTED_TOTAL_CONTRADICTS_LIST', detail: 'Đến 2025-07-31: tổng in 4, danh sách 3' },
    ]);
  });

  test('an agency without a row is missing from the table', () => {
    const rows = [row(printed(1, 2, 3)), { ...row(null), agencyCode: 'G02' }];
    expect(printedAgainstCounted('2025-07-31', rows)).toMatchObject([
      {
        kind: 'AGENCY_MISSING_FROM_TABLE',
        subject: 'G02',
        source: { document: 'TEST', locator: 'PL01/1/table' },
      },
    ]);
  });

  test('where nothing was printed for the day, nothing is missing', () => {
    expect(printedAgainstCounted('2025-08-05', [row(null)])).toEqual([]);
  });
});

describe('names of one agency', () => {
  const name = (agencyCode: string, text: string, times: number) => ({
    agencyCode,
    name: text,
    times,
    document: 'TEST',
    locator: '1',
  });

  test('the one printed most often is the usual one, whatever their order', () => {
    const names = [name('H61', 'Vinh Long', 1), name('H61', 'Vĩnh Long', 2), name('H05', 'Bắc Ninh', 1)];
    const expected = [{ subject: 'H61', detail: 'In «Vinh Long», nơi khác «Vĩnh Long»' }];
    expect(spelledDifferently(names)).toMatchObject(expected);
    expect(spelledDifferently([...names].reverse())).toMatchObject(expected);
  });
});
