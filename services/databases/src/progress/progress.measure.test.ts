import { synchronisedMeasure } from './progress.measure';

const ROW = {
  asOf: '2025-08-31',
  ownerCode: 'G99',
  dueMonth: '2025-08-01',
  total: 3,
  complete: 0,
  operational: 0,
  overdue: 0,
  unreported: 3,
};

test('while nobody has reported, there is no figure but a reason', () => {
  const measure = synchronisedMeasure({ ...ROW, synchronised: null });
  expect(measure).toMatchObject({ value: null, numerator: null, basis: 'NOT_MEASURED', denominator: 3 });
  expect(measure.reason).toMatch(/đồng bộ/);
});

test('once somebody has reported, a 0 is a figure', () => {
  expect(synchronisedMeasure({ ...ROW, synchronised: 0 })).toMatchObject({
    value: 0,
    basis: 'COMPUTED',
    reason: null,
    numerator: 0,
    denominator: 3,
    asOf: '2025-08-31',
  });
});
