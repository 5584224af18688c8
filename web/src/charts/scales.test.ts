import { bulletScale, classOf, endOfMonth, lengthScale, timeAxis } from './scales';

describe('lengths', () => {
  test('begin at zero, so that twice as much is twice as long, and the largest fills the place', () => {
    const length = lengthScale([14, 7, 0]);
    expect([0, 7, 14].map(length)).toEqual([0, 50, 100]);
  });

  test('of nothing at all are nothing', () => {
    expect(lengthScale([])(0)).toBe(0);
    expect(lengthScale([0, 0])(0)).toBe(0);
  });
});

describe('a bullet', () => {
  test('of a share has the whole as its end, whatever the target', () => {
    expect(bulletScale(40, 80, '%')(80)).toBe(80);
  });

  test('of a count leaves place beyond the target, and beyond a figure above it', () => {
    expect(bulletScale(null, 25, 'dịch vụ')(25)).toBeCloseTo(100 / 1.15);
    expect(bulletScale(50, 25, 'dịch vụ')(50)).toBeCloseTo(100 / 1.15);
  });

  test('of a target of none has a place to stand', () => {
    expect(bulletScale(0, 0, 'lần')(0)).toBe(0);
  });
});

describe('an axis of time', () => {
  test('runs from the first day of the first month to the end of the last', () => {
    const { at } = timeAxis(['2025-08-31', '2025-06-30'], 12);
    expect(at('2025-06-01')).toBe(0);
    expect(at('2025-08-31')).toBeGreaterThan(98);
    expect(at('2025-09-01')).toBe(100);
  });

  test('names every month, or every second or third where they are too many', () => {
    const days = ['2025-06-30', '2026-05-31'];
    expect(timeAxis(days, 12).ticks).toHaveLength(12);
    expect(timeAxis(days, 6).ticks).toEqual([
      '2025-06-01',
      '2025-08-01',
      '2025-10-01',
      '2025-12-01',
      '2026-02-01',
      '2026-04-01',
    ]);
  });

  test('goes over the end of a year, and knows how long a month is', () => {
    expect(timeAxis(['2025-12-31', '2026-01-02'], 12).ticks).toEqual(['2025-12-01', '2026-01-01']);
    expect(['2025-12-01', '2028-02-01', '2025-04-30'].map(endOfMonth)).toEqual([
      '2025-12-31',
      '2028-02-29',
      '2025-04-30',
    ]);
  });
});

test('a limit begins the class above it; the classes are one more than the limits', () => {
  const classes = classOf([20, 40, 60, 80]);
  expect([0, 19.99, 20, 79.9, 80, 100].map(classes)).toEqual([0, 0, 1, 3, 4, 4]);
});
