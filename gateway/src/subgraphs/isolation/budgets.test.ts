import fc from 'fast-check';
import { QuotaMeter } from './quota-meter';
import { RetryBudget } from './retry-budget';

test('however many requests fail, repeats are no more than their share and the reserve', () => {
  const limits = { share: 0.1, reserve: 10 };
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 2000 }), (wantsRepeat) => {
      const budget = new RetryBudget(limits);
      wantsRepeat.forEach((wants, sent) => {
        budget.earn();
        if (wants) budget.spend();
        expect(budget.spent).toBeLessThanOrEqual(limits.reserve + limits.share * (sent + 1));
      });
    }),
  );
});

test('repeats that nobody needed are saved up to the reserve', () => {
  const budget = new RetryBudget({ share: 0.5, reserve: 2 });
  for (let n = 0; n < 100; n += 1) budget.earn();
  expect([budget.spend(), budget.spend(), budget.spend()]).toEqual([true, true, false]);
});

test('in any time no more is asked than the quota of a second and of a day allows', () => {
  const quota = { perSecond: 5, perDay: 60, bytesPerSecond: 1 };
  const gap = fc.integer({ min: 0, max: 900 });
  fc.assert(
    fc.property(fc.array(gap, { maxLength: 300 }), (gaps) => {
      const meter = new QuotaMeter(quota, 0);
      const sent: number[] = [];
      let now = 0;
      for (const ms of gaps) {
        now += ms;
        if (meter.spend(now)) sent.push(now);
      }
      for (const [index, from] of sent.entries()) {
        const within = sent.slice(index).filter((at) => at < from + 1000).length;
        expect(within).toBeLessThanOrEqual(2 * quota.perSecond);
      }
      expect(sent.length).toBeLessThanOrEqual(quota.perDay + Math.ceil((now / 86_400_000) * quota.perDay));
    }),
  );
});

test('what the quota of the day refuses costs that of the second nothing', () => {
  const meter = new QuotaMeter({ perSecond: 2, perDay: 1, bytesPerSecond: 1 }, 0);
  expect([meter.spend(0), meter.spend(0), meter.spend(10)]).toEqual([true, false, false]);
  expect(meter.spend(86_400_000)).toBe(true);
});

test('an answer longer than the bytes of a second is made up for before the next request', () => {
  const meter = new QuotaMeter({ perSecond: 100, perDay: 1000, bytesPerSecond: 1000 }, 0);
  expect(meter.spend(0)).toBe(true);
  meter.charge(3000);
  expect([meter.spend(1999), meter.spend(2100)]).toEqual([false, true]);
});
