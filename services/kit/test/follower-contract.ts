import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ServiceConfig } from '../src/config';
import { linkEvents, openFollower, UnknownPlace, type EventFollower, type Fact } from '../src/events';
import type { Consumers } from '../src/events';
import { createTestDatabase, settled, silentLogger, testConfig, type TestDatabase } from '../src/testing';
import { noteDown, notes } from './invented-service';

const numbers = (count: number, from = 0) => Array.from({ length: count }, (_, n) => from + n);

/** Ends as soon as it holds, fails where it does not within the time. */
export async function eventually(holds: () => boolean, withinMs = 30_000): Promise<void> {
  const end = Date.now() + withinMs;
  while (!holds() && Date.now() < end) await sleep(20);
  expect(holds()).toBe(true);
}

/** What a follower has been handed, and a way to wait for more. */
export class Heard {
  readonly facts: Fact[] = [];
  readonly take = (facts: readonly Fact[]) => void this.facts.push(...facts);

  get subjects(): string[] {
    return this.facts.map(({ event }) => event.subject);
  }
  get sorted(): string[] {
    return this.subjects.toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true }));
  }
  get last(): string {
    return this.facts.at(-1)?.place as string;
  }
  count(count: number): Promise<void> {
    return eventually(() => this.facts.length >= count);
  }
}

export interface FollowedSource {
  source(): TestDatabase;
  config(): ServiceConfig;
  open(): EventFollower;
  /** States notes of these numbers. */
  state(count: number, from?: number): Promise<void>;
  /** Returns when what was stated has left the source, where a broker stands between. */
  published(): Promise<void>;
}

/** A source that states facts, and followers that are closed when the test ends. */
export function followedSource(settings: () => Record<string, string>): FollowedSource {
  let source: TestDatabase;
  let sending: Consumers;
  const opened: EventFollower[] = [];

  beforeEach(async () => {
    const prefix = `t${randomBytes(5).toString('hex')}`;
    source = await createTestDatabase(
      notes,
      testConfig({ KAFKA_PREFIX: prefix, KAFKA_SESSION_MS: '6000', ...settings() }),
    );
    sending = await linkEvents('notes', source.db, [], source.config, silentLogger);
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((follower) => follower.close()));
    await sending.stop();
    await source.drop();
  });

  return {
    source: () => source,
    config: () => source.config,
    open() {
      const follower = openFollower(source.config, silentLogger) as EventFollower;
      opened.push(follower);
      return follower;
    },
    async state(count, from = 0) {
      for (const n of numbers(count, from)) await noteDown(source, [{ code: `n${n}`, text: 'x' }]);
    },
    published: () => settled([sending]),
  };
}

/** What every way of following facts keeps, whatever carries them. @param settings what its configuration adds. */
export function followerContract(settings: () => Record<string, string>): void {
  const { open, state, published, source } = followedSource(settings);
  const names = (count: number, from = 0) => numbers(count, from).map((n) => `n${n}`);

  test('who begins now hears what is stated from then on, and nothing from before', async () => {
    await state(5);
    await published();
    const heard = new Heard();
    const following = open().follow('notes', null, heard.take);
    await following.begun;
    await state(5, 5);
    await heard.count(5);
    expect(heard.sorted).toEqual(names(5, 5));
    expect(following.live).toBe(true);
  });

  test('all who begin now share one reading, from where each began until each stops', async () => {
    const follower = open();
    const [early, late] = [new Heard(), new Heard()];
    const first = follower.follow('notes', null, early.take);
    await first.begun;
    await state(3);
    await early.count(3);
    const second = follower.follow('notes', null, late.take);
    expect(await second.begun).toBe(early.last);
    await state(3, 3);
    await late.count(3);
    expect(late.sorted).toEqual(names(3, 3));
    await first.stop();
    expect([first.live, second.live]).toEqual([false, true]);
    await state(3, 6);
    await late.count(6);
    expect([early.sorted, late.sorted]).toEqual([names(6), names(6, 3)]);
    await second.stop();
    const anew = new Heard();
    await follower.follow('notes', null, anew.take).begun;
    await state(1, 9);
    await anew.count(1);
    expect([anew.subjects, late.sorted]).toEqual([names(1, 9), names(6, 3)]);
  });

  test('the facts of one subject come in their order', async () => {
    const heard = new Heard();
    await open().follow('notes', null, heard.take).begun;
    for (const n of numbers(60)) await noteDown(source(), [{ code: 'changing', text: `${n}` }]);
    await heard.count(60);
    expect(heard.facts.map(({ event }) => event.version)).toEqual(numbers(60, 1));
  });

  test('whoever comes back with the place of any fact goes on behind it: no gap, nothing twice', async () => {
    const first = new Heard();
    const following = open().follow('notes', null, first.take);
    const begun = await following.begun;
    await state(20);
    await first.count(20);
    await following.stop();
    await state(10, 20);
    for (const place of [begun, first.facts[7]?.place as string, first.last]) {
      const rest = new Heard();
      const again = open().follow('notes', place, rest.take);
      const before = first.facts.findIndex((fact) => fact.place === place) + 1;
      await rest.count(30 - before);
      expect([...first.subjects.slice(0, before), ...rest.subjects].toSorted()).toEqual(names(30).toSorted());
      await again.stop();
    }
  });

  test('every follower sees everything, and nothing is marked as read for anyone', async () => {
    const [one, other] = [new Heard(), new Heard()];
    await open().follow('notes', null, one.take).begun;
    await open().follow('notes', null, other.take).begun;
    await state(30);
    await Promise.all([one.count(30), other.count(30)]);
    expect(one.sorted).toEqual(names(30));
    expect(other.sorted).toEqual(names(30));
    expect(await source().db.query('SELECT 1 FROM consumer_position')).toEqual([]);
  });

  test('who was stopped is handed nothing any more', async () => {
    const [stopped, going] = [new Heard(), new Heard()];
    const follower = open();
    const following = follower.follow('notes', null, stopped.take);
    await following.begun;
    await follower.follow('notes', null, going.take).begun;
    await state(3);
    await stopped.count(3);
    await following.stop();
    await state(3, 3);
    await going.count(6);
    expect(stopped.sorted).toEqual(names(3));
    expect(following.live).toBe(false);
  });

  test('who follows hears when facts begin to come in', async () => {
    const heard: boolean[] = [];
    const following = open().follow(
      'notes',
      null,
      () => undefined,
      () => heard.push(following.live),
    );
    await following.begun;
    await state(1);
    while (heard.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(heard).toEqual([true]);
  });

  test('a replay hands on exactly what stands between two places, from memory and from the source alike', async () => {
    const heard = new Heard();
    const follower = open();
    await follower.follow('notes', null, heard.take).begun;
    await state(40);
    await heard.count(40);
    const span = { after: heard.facts[9]?.place as string, upTo: heard.facts[29]?.place as string };
    for (const reader of [follower, open()]) {
      const replayed = new Heard();
      await reader.replay('notes', span, async (facts) => replayed.take(facts));
      expect(replayed.sorted).toEqual(
        heard.facts
          .slice(10, 30)
          .map(({ event }) => event.subject)
          .toSorted((one, two) => one.localeCompare(two, 'en', { numeric: true })),
      );
      expect(replayed.last).toBe(span.upTo);
    }
  });

  test('a text that is no place is refused, and so is a place beyond everything that was stated', async () => {
    const follower = open();
    for (const text of ['', 'x.1', 'k.', 'e.-1', 'e.1.a', 'k.1 ', '9']) {
      expect(() => follower.follow('notes', text, () => undefined)).toThrow(UnknownPlace);
    }
    const begun = await follower.follow('notes', null, () => undefined).begun;
    const beyond = begun.replaceAll(/\d+/g, (digits) => `${Number(digits) + 1000}`);
    await expect(follower.follow('notes', beyond, () => undefined).begun).rejects.toThrow(UnknownPlace);
    await expect(
      follower.replay('notes', { after: beyond, upTo: begun }, async () => undefined),
    ).rejects.toThrow(UnknownPlace);
  });

  test('who was stopped before its source answered never begins', async () => {
    const following = open().follow('not-yet-there', null, () => undefined);
    const begun = expect(following.begun).rejects.toThrow();
    await following.stop();
    await begun;
    expect(following.live).toBe(false);
  });
}
