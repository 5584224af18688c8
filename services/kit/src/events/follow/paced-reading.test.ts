import fc from 'fast-check';
import type { Span, TakeFound } from './fact-source';
import { PacedReading } from './paced-reading';
import { Cursor, type Fact, type FoundFact } from './place';

const PARTITIONS = 3;
const BATCH = 300;

/** What a source has stated, and the reading that all share. */
class Stated {
  readonly facts: FoundFact[] = [];
  readonly heard = new Cursor('t', [0, 0, 0]);
  readonly ends = [0, 0, 0];
  reads = 0;

  state(partition: number): FoundFact {
    const number = this.ends[partition] as number;
    this.ends[partition] = number + 1;
    const fact = { event: { id: `${partition}/${number}` } as FoundFact['event'], partition, number };
    this.facts.push(fact);
    return fact;
  }

  /** In batches, with a moment between them. */
  async readPast({ from, to }: Span, take: TakeFound, until: AbortSignal): Promise<void> {
    this.reads += 1;
    const [start, end] = [new Cursor('t', from), new Cursor('t', to)];
    const found = this.facts.filter((fact) => !start.hasPassed(fact) && end.hasPassed(fact));
    for (let next = 0; next < found.length && !until.aborted; next += BATCH) {
      await new Promise((resolve) => setImmediate(resolve));
      await take(found.slice(next, next + BATCH));
    }
  }
}

function reading(stated: Stated, start: readonly number[], leaving: AbortController) {
  return new PacedReading({
    cursor: new Cursor('t', start),
    present: () => stated.heard.numbers,
    readPast: (span, take, until) => stated.readPast(span, take, until),
    signal: leaving.signal,
  });
}

const said = (facts: readonly Fact[]) => facts.map(({ event }) => event.id);

test('whatever is stated while it is taken, each fact behind the place is handed on once, a partition in its order', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(PARTITIONS - 1), { maxLength: 30 }),
      fc.array(fc.nat(30), { minLength: PARTITIONS, maxLength: PARTITIONS }),
      fc.array(
        fc.record({ burst: fc.array(fc.nat(PARTITIONS - 1), { maxLength: 40 }), flood: fc.boolean() }),
        {
          maxLength: 6,
        },
      ),
      async (before, wish, rounds) => {
        const stated = new Stated();
        const leaving = new AbortController();
        // The shared reading has heard these; the reader comes from elsewhere, behind in some partitions, ahead in others.
        before.forEach((partition) => stated.heard.pass([stated.state(partition)]));
        const ahead = before.map((partition) => stated.state(partition));
        const start = stated.ends.map((end, partition) => Math.min(end, wish[partition] as number));
        const one = reading(stated, start, leaving);
        const hear = (facts: readonly FoundFact[]) => {
          stated.heard.pass(facts);
          one.hear(facts);
        };
        const handed: string[] = [];
        const taking = (async () => {
          for await (const facts of one) {
            handed.push(...said(facts));
            await new Promise((resolve) => setImmediate(resolve));
          }
        })();
        ahead.forEach((fact) => hear([fact]));
        for (const { burst, flood } of rounds) {
          const facts = burst.map((partition) => stated.state(partition));
          // More than may wait, so that it falls behind.
          if (flood) hear(facts.concat(Array.from({ length: 1001 }, () => stated.state(0))));
          else facts.forEach((fact) => hear([fact]));
          await new Promise((resolve) => setImmediate(resolve));
        }
        const behind = new Cursor('t', start);
        const expected = said(stated.facts.filter((fact) => !behind.hasPassed(fact)) as never);
        while (handed.length < expected.length) await new Promise((resolve) => setImmediate(resolve));
        leaving.abort();
        await taking;
        const ofPartition = (ids: readonly string[], partition: number) =>
          ids.filter((id) => id.startsWith(`${partition}/`));
        for (const partition of [0, 1, 2]) {
          expect(ofPartition(handed, partition)).toEqual(ofPartition(expected, partition));
        }
      },
    ),
    { numRuns: 60 },
  ));

test('who takes nothing while more comes than may wait has the source read again, and misses nothing', async () => {
  const stated = new Stated();
  const leaving = new AbortController();
  const one = reading(stated, [0, 0, 0], leaving);
  const batches = one[Symbol.asyncIterator]();
  const hear = (count: number) => {
    for (let n = 0; n < count; n += 1) {
      const fact = stated.state(0);
      stated.heard.pass([fact]);
      one.hear([fact]);
    }
  };
  const first = batches.next();
  hear(1);
  expect(said((await first).value as Fact[])).toEqual(['0/0']);
  expect(stated.reads).toBe(0);
  hear(5000);
  let count = 1;
  while (count < 5001) count += ((await batches.next()).value as Fact[]).length;
  expect([count, stated.reads > 0]).toEqual([5001, true]);
  leaving.abort();
  expect((await batches.next()).done).toBe(true);
});

test('what keeps the past from being read ends it with that reason', async () => {
  const leaving = new AbortController();
  const one = new PacedReading({
    cursor: new Cursor('t', [0]),
    present: () => [5],
    readPast: async () => {
      throw new RangeError('the source is away');
    },
    signal: leaving.signal,
  });
  await expect(one[Symbol.asyncIterator]().next()).rejects.toThrow(RangeError);
});
