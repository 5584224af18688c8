import type { ProvinceFiguresQuery } from '../generated/province-figures';
import { METRICS } from './metrics';
import { lastWholeMonth, LIMITS, provincesOf } from './provinces.rows';

type Province = NonNullable<ProvinceFiguresQuery['provinces']>[number];

const measure = (value: number | null, basis: 'COMPUTED' | 'SAMPLE' | 'NOT_MEASURED' = 'COMPUTED') => ({
  ...{
    value,
    unit: '%',
    basis,
    reason: value === null ? 'vì sao' : null,
    numerator: null,
    denominator: null,
  },
});
const province = (more: Partial<NonNullable<Province['committee']>> | null = {}): Province => ({
  ...{ code: '01', name: 'Hà Nội' },
  committee: more && {
    ...{ code: 'H26', name: 'UBND' },
    tasks: { totalCount: 148 },
    overdueCount: { separate: 0, shared: 4, other: 0, unreported: 1, total: 4 },
    onlineShare: measure(null, 'NOT_MEASURED'),
    serviceQuality: {
      score: measure(null, 'NOT_MEASURED'),
      groups: [{ code: 'PROGRESS', maxPoints: 20, score: measure(15, 'SAMPLE') }],
    },
    ...more,
  },
});

test('the share of overdue tasks is a rate with its numerator and denominator, its class by fixed limits', () => {
  expect(provincesOf([province()], 'qua-han')[0]).toMatchObject({
    ...{ agency: 'H26', numerator: 4, denominator: 148, overdue: 4, unreported: 1, level: 2 },
    value: (100 * 4) / 148,
  });
});

test('of no task there is no share', () => {
  const [row] = provincesOf([province({ tasks: { totalCount: 0 } })], 'qua-han');
  expect(row).toMatchObject({ value: null, basis: 'NOT_APPLICABLE', level: null });
});

test('what is not measured has no class and says why', () => {
  const [row] = provincesOf([province()], 'truc-tuyen');
  expect(row).toMatchObject({ value: null, basis: 'NOT_MEASURED', level: null, reason: 'vì sao' });
});

test('what could not be asked for is not called unmeasured', () => {
  expect(provincesOf([province(null)], 'qua-han')[0]).toMatchObject({ basis: 'UNKNOWN', agency: null });
  expect(provincesOf([province({ overdueCount: null })], 'qua-han')[0]?.basis).toBe('UNKNOWN');
});

test('points of a group are shown as a share of its most, and stay a sample', () => {
  const [row] = provincesOf([province()], 'tien-do');
  expect(row).toMatchObject({ value: 75, basis: 'SAMPLE', numerator: 15, denominator: 20 });
});

test('every rate has four limits that rise', () => {
  for (const metric of METRICS) {
    expect([...LIMITS[metric]].sort((one, other) => one - other)).toEqual(LIMITS[metric]);
  }
});

test('the last whole month is the one that has ended, on its last day already', () => {
  expect(['2025-07-30', '2025-07-31', '2025-08-01', '2026-01-05'].map(lastWholeMonth)).toEqual([
    '2025-06',
    '2025-07',
    '2025-07',
    '2025-12',
  ]);
});
