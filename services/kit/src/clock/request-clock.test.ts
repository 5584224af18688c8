import { requestClock } from './request-clock';

const NOW = new Date('2025-08-05T05:00:00Z');

describe('the clock of a request', () => {
  test('stands at the instant that the gateway sent', () => {
    const clock = requestClock('2025-07-31T23:59:00+07:00', NOW);
    expect(clock.instant.toISOString()).toBe('2025-07-31T16:59:00.000Z');
    expect(clock.today).toBe('2025-07-31');
  });

  test('turns to the next day at 17:00 UTC', () => {
    expect(requestClock('2025-07-31T16:59:59Z', NOW).today).toBe('2025-07-31');
    expect(requestClock('2025-07-31T17:00:00Z', NOW).today).toBe('2025-08-01');
  });

  test.each([undefined, '', 'yesterday'])('takes the time of arrival where the header is «%s»', (header) => {
    expect(requestClock(header, NOW)).toMatchObject({ instant: NOW, today: '2025-08-05' });
  });

  test('a field without asOf is asked for today, one with asOf for that day', () => {
    const clock = requestClock(undefined, NOW);
    expect([clock.dayOf(undefined), clock.dayOf(null), clock.dayOf('2024-12-31')]).toEqual([
      '2025-08-05',
      '2025-08-05',
      '2024-12-31',
    ]);
  });
});
