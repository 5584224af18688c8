import fc from 'fast-check';
import { Backoff } from './backoff';

const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('the pauses between attempts', () => {
  test('grow twofold from 0.2 s to 10 s, and are never shorter than half of that nor longer', () => {
    fc.assert(
      fc.property(random, fc.integer({ min: 1, max: 40 }), (drawn, attempts) => {
        const backoff = new Backoff(() => drawn);
        for (let attempt = 1; attempt < attempts; attempt += 1) backoff.next();
        const longest = Math.min(10_000, 200 * 2 ** (attempts - 1));
        const pause = backoff.next();
        expect(pause).toBeGreaterThanOrEqual(longest / 2);
        expect(pause).toBeLessThanOrEqual(longest);
        expect(backoff.failures).toBe(attempts);
      }),
    );
  });

  test('begin anew after a success', () => {
    const backoff = new Backoff(() => 0);
    for (let attempt = 0; attempt < 9; attempt += 1) backoff.next();
    backoff.reset();
    expect(backoff.next()).toBe(100);
  });

  test('differ between those who failed together', () => {
    expect(new Backoff(() => 0).next()).not.toBe(new Backoff(() => 0.9).next());
  });
});
