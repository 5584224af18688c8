import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { todayInVietnam } from '../clock';
import { silentLogger } from '../testing';
import { startDaily, untilNextDay } from './daily';

const DB = {} as DataSource;

test('the local day changes after the time that is told, and not before', () => {
  const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(instants, (now) => {
      const wait = untilNextDay(now);
      expect(todayInVietnam(new Date(now.getTime() + wait))).not.toBe(todayInVietnam(now));
      expect(todayInVietnam(new Date(now.getTime() + wait - 1))).toBe(todayInVietnam(now));
    }),
  );
});

test('a job runs at start and again when the day changes, also after one that failed', async () => {
  jest.useFakeTimers({ now: new Date('2025-08-05T16:59:00Z') });
  const days: string[] = [];
  const job = {
    name: 'test',
    run: async (_: DataSource, at: Date) => {
      days.push(todayInVietnam(at));
      if (days.length === 1) throw new TypeError('not now');
    },
  };
  const daily = startDaily(DB, [job], silentLogger);
  await jest.advanceTimersByTimeAsync(60_000);
  expect(days).toEqual(['2025-08-05', '2025-08-06']);
  await jest.advanceTimersByTimeAsync(86_400_000);
  expect(days).toEqual(['2025-08-05', '2025-08-06', '2025-08-07']);
  await daily.stop();
  await jest.advanceTimersByTimeAsync(86_400_000);
  expect(days).toHaveLength(3);
  jest.useRealTimers();
});
