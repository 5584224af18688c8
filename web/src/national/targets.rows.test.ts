import { stateOf, targetsOf, type TargetRow } from './targets.rows';

const target = (code: string, value: number | null, more: Partial<TargetRow> = {}): TargetRow => ({
  ...{ code, name: code, phase: 1, value: 80, unit: '%', comparison: 'AT_LEAST', due: null },
  ...{ dueOn: '2025-12-31', countedAs: null, met: null, source: null },
  directive: { number: '1', title: null },
  actual: {
    ...{ value, unit: '%', basis: value === null ? 'NOT_MEASURED' : 'COMPUTED', reason: null, asOf: null },
    ...{ numerator: null, denominator: null, source: null },
  },
  ...more,
});

test('what nothing measures is neither reached nor missed, whatever the day', () => {
  expect(stateOf(target('A', null), '2026-01-01')).toBe('unmeasured');
});

test('what is not decided is not called missed', () => {
  expect(stateOf(target('A', 10), '2026-01-01')).toBe('undecided');
});

test('what falls short is missed from its day on, and under way before', () => {
  const short = target('A', 10, { met: false });
  expect(stateOf(short, '2025-12-30')).toBe('under-way');
  expect(stateOf(short, '2025-12-31')).toBe('missed');
  expect(stateOf({ ...short, dueOn: null }, '2030-01-01')).toBe('under-way');
  expect(stateOf(target('A', 90, { met: true }), '2025-01-01')).toBe('met');
});

test('the next due comes first, those without a day last', () => {
  const rows = [
    target('A', null, { dueOn: null }),
    target('B', null),
    target('C', null, { dueOn: '2025-06-30' }),
  ];
  expect(targetsOf(rows).rows.map(({ code }) => code)).toEqual(['C', 'B', 'A']);
});

test('targets are all there, in those that can be counted and those that cannot', () => {
  const { counted, uncounted, measured } = targetsOf([
    target('A', 10),
    target('B', null, { countedAs: 'đếm' }),
    target('C', null),
  ]);
  expect([counted, uncounted].map((part) => part.map(({ code }) => code))).toEqual([['A', 'B'], ['C']]);
  expect(measured).toBe(1);
});

test('with one sample among them all are called a sample', () => {
  const sample = target('B', 10);
  const rows = [target('A', 10), { ...sample, actual: { ...sample.actual, basis: 'SAMPLE' as const } }];
  expect(targetsOf(rows).sample).toBe(true);
  expect(targetsOf(rows.slice(0, 1)).sample).toBe(false);
});
