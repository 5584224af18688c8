import fc from 'fast-check';
import { lastDayOf, monthsBetween, readMonth, readPeriod } from './period';

describe('a period', () => {
  test.each([
    ['2025-02', '2025-02-01', '2025-02-01', '2025-02-28'],
    ['2025-Q1', '2025-01-01', '2025-03-01', '2025-03-31'],
    ['2025-Q4', '2025-10-01', '2025-12-01', '2025-12-31'],
    ['2024', '2024-01-01', '2024-12-01', '2024-12-31'],
  ])('%s is the months %s to %s and ends on %s', (text, firstMonth, lastMonth, lastDay) => {
    expect(readPeriod(text)).toEqual({ firstMonth, lastMonth, lastDay });
  });

  test.each(['', '2025-13', '2025-00', '2025-7', '2025-Q5', '07/2025', '1899', '2025-07-01'])(
    '«%s» is refused',
    (text) => expect(() => readPeriod(text)).toThrow('is not a period'),
  );

  test('of a report is a month and nothing longer', () => {
    expect(readMonth('2025-07')).toBe('2025-07-01');
    expect(() => readMonth('2025')).toThrow('is not a period');
  });
});

test('a month ends on the day before the next one begins', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(day, (date) => {
      const last = lastDayOf(date.toISOString().slice(0, 10));
      const next = new Date(`${last}T00:00:00Z`);
      next.setUTCDate(next.getUTCDate() + 1);
      expect(next.getUTCDate()).toBe(1);
      expect(last.slice(0, 7)).toBe(date.toISOString().slice(0, 7));
    }),
  );
});

test('a range is the months that its days lie in, at most 120', () => {
  expect(monthsBetween('2025-01-31', '2025-02-01')).toMatchObject({
    firstMonth: '2025-01-01',
    lastMonth: '2025-02-01',
    lastDay: '2025-02-28',
  });
  expect(() => monthsBetween('2015-01-31', '2024-12-01')).not.toThrow();
  expect(() => monthsBetween('2015-01-31', '2025-01-01')).toThrow('is no range');
});
