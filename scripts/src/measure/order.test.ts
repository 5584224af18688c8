import { median, percentile } from './order';

test('a percentile is a value that was measured', () => {
  expect([1, 50, 99, 100].map((percent) => percentile([10, 30, 20], percent))).toEqual([10, 20, 30, 30]);
});

test('the order in which values came says nothing', () => {
  expect(median([9, 1, 5])).toBe(5);
});

test('between two rounds neither the better nor the worse one counts', () => {
  expect(median([1, 3])).toBe(2);
});

test('nothing measured has no percentile and no median', () => {
  expect(median([])).toBeNaN();
  expect(percentile([], 50)).toBeNaN();
});
