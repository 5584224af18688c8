import fc from 'fast-check';
import { isLocalDate, todayInVietnam } from './local-date';

const HOURS = 3_600_000;
const instant = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });

describe('a local date', () => {
  test.each(['2025-07-31', '2024-02-29', '1900-01-01'])('%s exists', (day) =>
    expect(isLocalDate(day)).toBe(true),
  );

  test.each(['2025-02-30', '2025-02-29', '2025-13-01', '2025-00-10', '2025-06-31', '1899-12-31'])(
    '%s is refused, not rolled over',
    (day) => expect(isLocalDate(day)).toBe(false),
  );

  test.each(['2025-7-31', '31/07/2025', '2025-07-31T00:00:00Z', ' 2025-07-31', ''])(
    '«%s» is not written YYYY-MM-DD',
    (day) => expect(isLocalDate(day)).toBe(false),
  );
});

describe('today in Vietnam', () => {
  test('ends at 17:00 UTC', () => {
    expect(todayInVietnam(new Date('2025-07-31T16:59:59.999Z'))).toBe('2025-07-31');
    expect(todayInVietnam(new Date('2025-07-31T17:00:00.000Z'))).toBe('2025-08-01');
  });

  test('is the day seven hours ahead of UTC, whatever the instant', () => {
    fc.assert(
      fc.property(instant, (now) => {
        const shifted = new Date(now.getTime() + 7 * HOURS).toISOString().slice(0, 10);
        expect(todayInVietnam(now)).toBe(shifted);
      }),
    );
  });

  test('is always a local date', () => {
    fc.assert(fc.property(instant, (now) => isLocalDate(todayInVietnam(now))));
  });
});
