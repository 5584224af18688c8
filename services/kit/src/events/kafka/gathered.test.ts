import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import type { DomainEvent } from '../domain-event';
import type { Delivery } from '../transport';
import { gathered } from './gathered';

const delivery = (...subjects: string[]): Delivery => ({
  events: subjects.map((subject) => ({ subject }) as DomainEvent),
  unreadable: [],
});
const subjectsOf = ({ events }: Delivery) => events.map(({ subject }) => subject);

describe('deliveries that come in together', () => {
  test('are taken as one, and so is what comes while they are taken, in the order in which it came', async () => {
    const taken: string[][] = [];
    const take = gathered(async (one) => {
      taken.push(subjectsOf(one));
      await sleep(5);
    });
    const first = [take(delivery('a')), take(delivery('b', 'c'))];
    while (taken.length === 0) await sleep(1);
    await Promise.all([...first, take(delivery('d')), take(delivery('e'))]);
    expect(taken).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ]);
  });

  test('whoever waits is told of the failure of its own delivery, and the next one is taken', async () => {
    const take = gathered(async (one) => {
      if (subjectsOf(one).includes('bad')) throw new Error('refused');
    });
    await expect(take(delivery('a'))).resolves.toBeUndefined();
    const outcomes = await Promise.allSettled([take(delivery('bad')), take(delivery('with bad'))]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(take(delivery('later'))).resolves.toBeUndefined();
  });

  test('every event is taken once and in its order, however they come', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(3), fc.nat(3))), async (plan) => {
        const taken: string[] = [];
        const take = gathered(async (one) => {
          await sleep(0);
          taken.push(...subjectsOf(one));
        });
        const sent: string[] = [];
        const waiting: Promise<void>[] = [];
        for (const [size, pause] of plan) {
          const subjects = Array.from({ length: size }, () => `${sent.length}/${Math.random()}`);
          sent.push(...subjects);
          waiting.push(take(delivery(...subjects)));
          if (pause === 0) await sleep(0);
        }
        await Promise.all(waiting);
        expect(taken).toEqual(sent);
      }),
      { numRuns: 50 },
    );
  });
});
