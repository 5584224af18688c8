import fc from 'fast-check';
import { todayInVietnam } from '@lien-thong/kit/clock';
import { localDay } from './local-day';

test('is the day in Vietnam, and ends when the next one begins', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
      (now) => {
        const { day, end } = localDay(now);
        expect(day).toBe(todayInVietnam(now));
        expect(todayInVietnam(new Date(end - 1))).toBe(day);
        expect(todayInVietnam(new Date(end)) > day).toBe(true);
        expect(end).toBeGreaterThan(now.getTime());
      },
    ),
  );
});
