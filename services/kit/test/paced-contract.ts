import { UnknownPlace, type EventFollower, type Fact, type Place } from '../src/events';
import { followedSource } from './follower-contract';
import { noteDown } from './invented-service';

const numbers = (count: number, from = 0) => Array.from({ length: count }, (_, n) => from + n);
const named = (count: number, from = 0) => numbers(count, from).map((n) => `n${n}`);
const sorted = (subjects: readonly string[]) => subjects.toSorted((one, other) => (one < other ? -1 : 1));

/** More than waits for a reader, and more than is remembered of a source. */
const MANY = 3000;

/** Whoever takes facts at a pace of its own. */
class Taker {
  readonly facts: Fact[] = [];
  private readonly leaving = new AbortController();
  private batches: AsyncIterator<readonly Fact[]> | undefined;
  /** Where it began. */
  begun: Place = '';

  async begin(follower: EventFollower, after: Place | null): Promise<this> {
    const reading = await follower.read('notes', after, this.leaving.signal);
    this.begun = reading.begun;
    this.batches = reading[Symbol.asyncIterator]();
    return this;
  }

  get subjects(): string[] {
    return this.facts.map(({ event }) => event.subject);
  }

  /** Takes batch after batch until it has so many. */
  async take(count: number): Promise<void> {
    while (this.facts.length < count) {
      const { value, done } = await (this.batches as AsyncIterator<readonly Fact[]>).next();
      if (done) return;
      this.facts.push(...value);
    }
  }

  /** What comes next, without waiting for it here. */
  next(): Promise<IteratorResult<readonly Fact[]>> {
    return (this.batches as AsyncIterator<readonly Fact[]>).next();
  }

  leave(): void {
    this.leaving.abort();
  }
}

/** What every way of taking facts at a pace of one's own keeps, whatever carries them. @param settings what its configuration adds. */
export function pacedContract(settings: () => Record<string, string>): void {
  const { open, state, published, source } = followedSource(settings);
  const takers: Taker[] = [];
  afterEach(() => takers.splice(0).forEach((taker) => taker.leave()));

  const taker = (follower: EventFollower, after: Place | null) => {
    const one = new Taker();
    takers.push(one);
    return one.begin(follower, after);
  };
  const stateAtOnce = (count: number, from = 0) =>
    noteDown(
      source(),
      named(count, from).map((code) => ({ code, text: 'x' })),
    );

  test('who begins now is handed what is stated from then on', async () => {
    await state(3);
    await published();
    const one = await taker(open(), null);
    await state(3, 3);
    await one.take(3);
    expect(sorted(one.subjects)).toEqual(named(3, 3));
  });

  test('who begins with the first place is handed everything', async () => {
    await state(4);
    await published();
    const follower = open();
    const one = await taker(follower, await follower.first('notes'));
    await state(2, 4);
    await one.take(6);
    expect(sorted(one.subjects)).toEqual(named(6));
  });

  test('who goes on elsewhere from the place of any fact misses nothing and is handed nothing twice', async () => {
    const first = await taker(open(), null);
    const { begun } = first;
    await state(20);
    await first.take(20);
    await state(10, 20);
    for (const place of [begun, first.facts[7]?.place as string, first.facts[19]?.place as string]) {
      const before = first.facts.findIndex((fact) => fact.place === place) + 1;
      const again = await taker(open(), place);
      await again.take(30 - before);
      expect(sorted([...first.subjects.slice(0, before), ...again.subjects])).toEqual(sorted(named(30)));
    }
  });

  test('a slow reader is handed everything, once, and the facts of one subject in their order', async () => {
    const slow = await taker(open(), null);
    await state(1);
    await slow.take(1);
    for (const text of ['a', 'b', 'c']) await noteDown(source(), [{ code: 'changing', text }]);
    await stateAtOnce(MANY, 1);
    await published();
    for (const text of ['d', 'e']) await noteDown(source(), [{ code: 'changing', text }]);
    await slow.take(MANY + 6);
    const changing = slow.facts.filter(({ event }) => event.subject === 'changing');
    expect(changing.map(({ event }) => event.version)).toEqual([1, 2, 3, 4, 5]);
    expect(sorted(slow.subjects.filter((subject) => subject !== 'changing'))).toEqual(
      sorted(named(MANY + 1)),
    );
    await state(1, MANY + 1);
    await slow.take(MANY + 7);
    expect(slow.subjects.at(-1)).toBe(`n${MANY + 1}`);
  });

  test('who comes back after much was stated is handed all of it, at whatever pace, and goes on live', async () => {
    const first = await taker(open(), null);
    const { begun } = first;
    await stateAtOnce(MANY);
    await published();
    const again = await taker(open(), begun);
    await again.take(1);
    // Longer than the source waits for whoever takes nothing.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await again.take(MANY);
    await state(1, MANY);
    await again.take(MANY + 1);
    expect(sorted(again.subjects)).toEqual(sorted(named(MANY + 1)));
  });

  test('who leaves is handed nothing any more, and the others go on', async () => {
    const follower = open();
    const [leaving, going] = [await taker(follower, null), await taker(follower, null)];
    const waiting = leaving.next();
    leaving.leave();
    expect(await waiting).toEqual({ done: true, value: undefined });
    await state(2);
    await going.take(2);
    expect(sorted(going.subjects)).toEqual(named(2));
  });

  test('a text that is no place is refused, and so is a place beyond everything that was stated', async () => {
    const follower = open();
    await expect(taker(follower, 'x.1')).rejects.toThrow(UnknownPlace);
    const { begun } = await taker(follower, null);
    const beyond = begun.replaceAll(/\d+/g, (digits) => `${Number(digits) + 1000}`);
    await expect(taker(follower, beyond)).rejects.toThrow(UnknownPlace);
  });

  test('who ends it while the source is away is not kept waiting', async () => {
    const leaving = new AbortController();
    const reading = expect(open().read('not-yet-there', null, leaving.signal)).rejects.toThrow();
    leaving.abort();
    await reading;
  });
}
