import { CSV_HEAD, csvRows } from './scorecard-csv';
import { lateTask, scorecardOf, UNMEASURED } from './scorecard.fixture';

const SCORE = {
  ...UNMEASURED,
  value: 12.5,
  unit: 'điểm',
  basis: 'SAMPLE',
  reason: null,
} as const;
const GROUP = { code: 'PROGRESS', name: 'Tiến độ', maxPoints: 20, score: SCORE } as const;

const card = scorecardOf(
  { serviceQuality: { score: SCORE, groups: [GROUP] } },
  { overdueLed: { nodes: [lateTask('R-1', 'SEPARATE')] } },
);
const rows = csvRows(card, card.agency, '2025-07-31', 'https://example.invalid/co-quan/T01').map((row) =>
  Object.fromEntries(CSV_HEAD.map((head, place) => [head, row[place]])),
);

test('every line says whose it is, of which day, and where it is found', () => {
  for (const row of rows) {
    expect(row).toMatchObject({
      ma: 'T01',
      tinh_den_ngay: '2025-07-31',
      lien_ket: 'https://example.invalid/co-quan/T01',
    });
  }
});

test('an overdue task is a line with its day as a program reads it', () => {
  expect(rows).toContainEqual(
    expect.objectContaining({
      phan: 'nhiem_vu_qua_han',
      gia_tri: 31,
      tinh_trang: 'separate',
      han: '2025-06-30',
    }),
  );
});

test('a sample says so in its own column, and nothing else does', () => {
  const samples = rows.filter((row) => row.so_lieu_mau === 'co');
  expect(samples.map((row) => row.noi_dung)).toEqual(['Tiến độ']);
});
