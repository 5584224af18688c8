import { ratioOf } from './readiness.measure';

const row = (total: number, replaceable: number) => ({
  ...{ code: 'TEST-1', total, replaceable, replaced: 0, waitingFor: [], asOf: '2025-08-05' },
});

test('the share of papers that data can replace is computed, a 0 too', () => {
  expect(ratioOf(row(3, 1))).toMatchObject({ value: 33.33, basis: 'COMPUTED', numerator: 1, denominator: 3 });
  expect(ratioOf(row(3, 0))).toMatchObject({ value: 0, basis: 'COMPUTED', reason: null });
});

test('where no paper is asked for a share does not apply; where nobody lists the papers it is not measured', () => {
  expect(ratioOf(row(0, 0))).toMatchObject({ value: null, basis: 'NOT_APPLICABLE' });
  expect(ratioOf(row(0, 0), false)).toMatchObject({ value: null, basis: 'NOT_MEASURED' });
});
