import { textOf } from '../byte-text';
import type { FetchStep } from '../compile';
import type { Json, JsonObject } from '../json';
import { read } from '../json';
import type { Batch, EntityCache, FoundEntities } from '../run';
import type { Moment } from './changes';
import type { FactCache } from './fact-cache';
import { Grounds, type Ground } from './ground';

interface Fill {
  readonly key: string;
  readonly json: string;
  readonly ground: Ground;
  readonly until: number;
  readonly since: Moment;
}

/** What one anonymous request takes from what is kept, and leaves to be kept. */
export class RequestCache implements EntityCache {
  /** The moment before anything was fetched. */
  readonly since: Moment;
  /** What the whole answer rests on. */
  readonly grounds = new Grounds();
  private readonly fills: Fill[] = [];
  private shortest = Infinity;

  /** @param circumstances what an answer depends on besides the question. */
  constructor(
    private readonly cache: FactCache,
    private readonly circumstances: string,
  ) {
    this.since = cache.now;
  }

  /** Until when what was taken lives, in milliseconds since 1970. */
  get until(): number {
    return this.shortest;
  }

  rests(step: FetchStep, batch: Batch | null): void {
    if (!batch || !step.caching?.entityKey) {
      this.grounds.add({ subgraph: step.subgraph, subject: null });
      return;
    }
    for (const object of batch.objects) this.grounds.add(groundOf(step, object));
  }

  find(step: FetchStep, batch: Batch, variables: string): FoundEntities | null {
    if (!step.caching || !this.cache.isLive(step.subgraph)) return null;
    const { id, policy } = step.caching;
    if (policy.maxAge === 0 || policy.scope === 'PRIVATE') return null;
    const { now: since, time } = this.cache;
    const until = time + policy.maxAge * 1000;
    const before = `${id} ${this.circumstances} ${variables}\n`;
    const missing: number[] = [];
    let plain = true;
    const entities = batch.representations.map((representation, index) => {
      const json = this.take(before + representation);
      if (json === undefined) {
        missing.push(index);
        return undefined;
      }
      plain &&= !json.includes('\\');
      return JSON.parse(json) as Json;
    });
    return {
      entities,
      plain,
      keep: (fetched) => {
        missing.forEach((index, place) => {
          this.fills.push({
            key: before + (batch.representations[index] as string),
            // What is merged may grow: as text it stays what it was.
            json: JSON.stringify(fetched[place]),
            ground: groundOf(step, batch.objects[index] as JsonObject),
            until,
            since,
          });
        });
      },
    };
  }

  /** Keeps what came, now that the whole answer was found to fit the schema. */
  settle(): void {
    for (const { key, json, ground, until, since } of this.fills) {
      this.cache.keep(key, { content: { kind: 'entity', json }, grounds: [ground], until }, since);
    }
  }

  /** @returns the JSON of what is kept. */
  private take(key: string): string | undefined {
    const kept = this.cache.find('entity', key);
    if (!kept) {
      this.cache.tally.count('misses', 'entity');
      return undefined;
    }
    this.shortest = Math.min(this.shortest, kept.until);
    return kept.content.json;
  }
}

function groundOf({ subgraph, caching }: FetchStep, object: JsonObject): Ground {
  const key = caching?.entityKey ? read(object, caching.entityKey) : undefined;
  const named = typeof key === 'string' || typeof key === 'number';
  // Facts name their subjects in texts.
  return { subgraph, subject: named ? textOf(String(key)) : null };
}
