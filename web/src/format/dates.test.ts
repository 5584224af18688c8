import fc from 'fast-check';
import { clockText, dayAfter, dayOf, dayText, endOfLastMonth, instantText, isDay, typedDay } from './dates';

test('a day is written with two digits for day and month and four for the year', () => {
  expect(dayText('2025-07-31')).toBe('31/07/2025');
  expect(dayText('2026-01-05')).toBe('05/01/2026');
});

test('an instant is read in Vietnam', () => {
  expect(dayOf('2025-07-31T17:30:00Z')).toBe('2025-08-01');
  expect(clockText('2025-07-31T17:30:00Z')).toBe('00:30');
  expect(instantText('2025-07-31T17:30:00Z')).toBe('01/08/2025 00:30');
});

test.each([
  ['31/7/2025', '2025-07-31'],
  ['31/07/2025', '2025-07-31'],
  [' 1-2-2026 ', '2026-02-01'],
  ['27.3.2026', '2026-03-27'],
  ['2025-07-31', '2025-07-31'],
  ['29/2/2024', '2024-02-29'],
  ['29/2/2025', null],
  ['7/31/2025', null],
  ['31/7/25', null],
  ['hôm qua', null],
  ['', null],
])('«%s» typed is %s', (typed, day) => expect(typedDay(typed)).toBe(day));

test('what a day is written as is read as the same day', () => {
  const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10);
      expect(isDay(day)).toBe(true);
      expect(typedDay(dayText(day))).toBe(day);
      expect(dayAfter(dayAfter(day, 1), -1)).toBe(day);
    }),
  );
});

test.each([
  ['2025-08-05', '2025-07-31'],
  ['2025-03-31', '2025-02-28'],
  ['2026-01-01', '2025-12-31'],
])('the month before %s ended on %s', (day, end) => expect(endOfLastMonth(day)).toBe(end));
