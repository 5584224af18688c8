import fc from 'fast-check';
import { SpokenFacts } from '../../test/spoken-facts';
import { FactCache } from './fact-cache';
import type { Ground } from './ground';

const entity = (json: string) => ({ kind: 'entity', json }) as const;
const NEVER_ENDS = Number.MAX_SAFE_INTEGER;

function cacheOf({ bytes = 1_000_000, facts = new SpokenFacts(), clock = (): number => 0 } = {}) {
  return { cache: new FactCache({ bytes, facts, clock }), facts };
}

function keep(cache: FactCache, key: string, grounds: Ground[], json = '{}'): boolean {
  return cache.keep(key, { content: entity(json), grounds, until: NEVER_ENDS }, cache.now);
}

const whole = (subgraph: string): Ground => ({ subgraph, subject: null });

describe('what is kept', () => {
  test('is dropped by a fact about what it rests on, and by no other', () => {
    const { cache, facts } = cacheOf();
    keep(cache, 'one', [{ subgraph: 'ships', subject: '1' }]);
    keep(cache, 'two', [{ subgraph: 'ships', subject: '2' }]);
    keep(cache, 'list', [whole('ships')]);
    keep(cache, 'crew', [{ subgraph: 'crews', subject: '1' }]);
    facts.state('ships', '1');
    expect(['one', 'two', 'list', 'crew'].filter((key) => cache.find('entity', key))).toEqual([
      'two',
      'crew',
    ]);
    expect(cache.tally.of('drops', 'entity')).toBe(2);
  });

  test('ends with its policy', () => {
    let time = 0;
    const { cache } = cacheOf({ clock: () => time });
    cache.keep('one', { content: entity('{}'), grounds: [], until: 1000 }, cache.now);
    time = 999;
    expect(cache.find('entity', 'one')).toBeDefined();
    time = 1000;
    expect(cache.find('entity', 'one')).toBeUndefined();
    expect(cache.size).toBe(0);
  });

  test('stays within its bytes: what was used least goes, and leaves nothing behind', () => {
    const { cache, facts } = cacheOf({ bytes: 10_000 });
    for (let one = 0; one < 100; one += 1) {
      keep(cache, `k${one}`, [{ subgraph: 'ships', subject: `${one}` }], 'x'.repeat(100));
      cache.find('entity', 'k0');
      expect(cache.bytes).toBeLessThanOrEqual(10_000);
    }
    expect(cache.find('entity', 'k0')).toBeDefined();
    expect(cache.find('entity', 'k1')).toBeUndefined();
    expect(cache.tally.of('evictions', 'entity')).toBe(100 - cache.size);
    expect(cache.tally.bytes('entity')).toBe(cache.bytes);
    facts.state('ships', '1');
    expect(cache.tally.of('drops', 'entity')).toBe(0);
  });

  test('is never larger than everything together', () => {
    const { cache } = cacheOf({ bytes: 1000 });
    expect(keep(cache, 'large', [whole('ships')], 'x'.repeat(1000))).toBe(false);
    expect(cache.tally.bytes('entity')).toBe(0);
  });

  test('of a subgraph whose facts are not heard is neither given nor taken, and gone when they are heard again', () => {
    const { cache, facts } = cacheOf();
    keep(cache, 'one', [whole('ships')]);
    keep(cache, 'both', [whole('ships'), whole('crews')]);
    keep(cache, 'crew', [whole('crews')]);
    facts.interrupt('ships');
    expect(cache.find('entity', 'both')).toBeUndefined();
    expect(keep(cache, 'new', [whole('ships')])).toBe(false);
    facts.resume('ships');
    expect(['one', 'both', 'crew'].filter((key) => cache.find('entity', key))).toEqual(['crew']);
    expect(keep(cache, 'new', [whole('ships')])).toBe(true);
  });

  test('a text that takes the place of another counts once', () => {
    const { cache, facts } = cacheOf();
    keep(cache, 'one', [{ subgraph: 'ships', subject: '1' }]);
    keep(cache, 'one', [{ subgraph: 'ships', subject: '2' }], '"new"');
    facts.state('ships', '1');
    expect(cache.find('entity', 'one')?.content.json).toBe('"new"');
    facts.state('ships', '2');
    expect([cache.size, cache.tally.bytes('entity')]).toEqual([0, 0]);
  });

  test('a cache that is closed hears no more', () => {
    const { cache, facts } = cacheOf();
    cache.close();
    facts.state('ships', '1');
    expect(cache.now).toBe(0);
  });
});

/**
 * A world of some things in two subgraphs, each with a value that counts its changes. Fetches read it when they begin, or
 * at some time before they end; facts arrive some time after their change.
 */
describe('whatever comes between the beginning and the end of a fetch', () => {
  const thing = fc.record({
    subgraph: fc.constantFrom('a', 'b'),
    subject: fc.constantFrom('1', '2'),
    wide: fc.boolean(),
  });
  const event = fc.oneof(
    fc.record({ does: fc.constant('begin' as const), thing }),
    fc.record({ does: fc.constant('read' as const), which: fc.nat(1) }),
    fc.record({ does: fc.constant('end' as const), which: fc.nat(1) }),
    fc.record({ does: fc.constant('change' as const), thing }),
    fc.record({ does: fc.constant('hear' as const) }),
    fc.record({ does: fc.constant('lose' as const), thing }),
    fc.record({ does: fc.constant('write' as const), thing }),
  );

  test('nothing is kept that a fact which was heard has made untrue', () => {
    fc.assert(
      fc.property(fc.array(event, { minLength: 40, maxLength: 120, size: 'max' }), (events) => {
        const { cache, facts } = cacheOf({ bytes: 5000 });
        const world = new World();
        const fetches: { key: string; grounds: Ground[]; since: number; value?: string }[] = [];
        const unheard: { subgraph: string; subject: string }[] = [];
        for (const one of events) {
          if (one.does === 'begin') {
            const { subgraph, subject, wide } = one.thing;
            const grounds = [{ subgraph, subject: wide ? null : subject }];
            fetches.push({ key: `${subgraph}/${wide ? '*' : subject}`, grounds, since: cache.now });
          } else if (one.does === 'read') {
            const fetch = fetches[one.which];
            if (fetch) fetch.value = world.valueOf(fetch.key);
          } else if (one.does === 'end') {
            const [fetch] = fetches.splice(one.which, 1);
            if (fetch?.value === undefined) continue;
            const { key, grounds, since, value } = fetch;
            cache.keep(key, { content: entity(value), grounds, until: NEVER_ENDS }, since);
          } else if (one.does === 'change') {
            world.change(one.thing);
            unheard.push(one.thing);
          } else if (one.does === 'hear') {
            const fact = unheard.shift();
            if (fact) facts.state(fact.subgraph, fact.subject);
          } else if (one.does === 'lose') {
            // Facts that were stated meanwhile are never heard; what is kept afterwards is read after them.
            const { subgraph } = one.thing;
            facts.interrupt(subgraph);
            unheard.splice(0, Infinity, ...unheard.filter((fact) => fact.subgraph !== subgraph));
            facts.resume(subgraph);
          } else {
            world.change(one.thing);
            cache.forget(one.thing.subgraph);
          }
          for (const key of World.KEYS) {
            const kept = cache.find('entity', key)?.content.json;
            if (kept !== undefined) expect(world.valuesSince(key, unheard)).toContain(kept);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});

class World {
  static readonly KEYS = ['a', 'b'].flatMap((subgraph) => ['1', '2', '*'].map((one) => `${subgraph}/${one}`));
  private readonly changes = new Map<string, number>(World.KEYS.map((key) => [key, 0]));

  change({ subgraph, subject }: { subgraph: string; subject: string }): void {
    for (const key of [`${subgraph}/${subject}`, `${subgraph}/*`]) {
      this.changes.set(key, (this.changes.get(key) as number) + 1);
    }
  }

  valueOf(key: string): string {
    return String(this.changes.get(key));
  }

  /** What may be given while some facts have not been heard: the value of now, or of before any of those changes. */
  valuesSince(key: string, unheard: readonly { subgraph: string; subject: string }[]): string[] {
    const [subgraph, subject] = key.split('/');
    const pending = unheard.filter(
      (fact) => fact.subgraph === subgraph && (subject === '*' || fact.subject === subject),
    ).length;
    const now = this.changes.get(key) as number;
    return Array.from({ length: pending + 1 }, (_, back) => String(now - back));
  }
}
