import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../../logging';
import { Backoff } from '../backoff';
import { requireWithin } from './bounds';
import type { Bounds, FactSource, Span } from './fact-source';
import type { Following } from './follower';
import { Cursor, type Fact, type FoundFact, type Place } from './place';
import { RecentFacts } from './recent-facts';

/** So many facts of each source are kept for those who were away for a moment. */
const RECENT = 1000;

/** Who follows. */
export interface Hearer {
  /** @param found the same facts, where they were read. */
  readonly take: (facts: readonly Fact[], found: readonly FoundFact[]) => void;
  readonly liveChanged: () => void;
}

/** One reading of a source. */
export class SourceFollowing implements Following {
  live = false;
  readonly begun: Promise<Place>;
  private readonly stopping = new AbortController();
  private cursor: Cursor | undefined;
  private recent: RecentFacts | undefined;
  private reading: { stop(): Promise<void> } | undefined;

  constructor(
    private readonly facts: FactSource,
    readonly source: string,
    private readonly start: Cursor | null,
    private readonly hearer: Hearer,
    private readonly logger: Logger,
    private readonly ended: () => void,
  ) {
    this.begun = this.begin();
    this.begun.catch(() => undefined);
  }

  get place(): Place | null {
    return this.cursor?.place ?? null;
  }

  /** What stands between; null where not all of it is remembered, or some of it was not read yet. */
  remembered(span: Span): FoundFact[] | null {
    return this.cursor?.reaches(span.to) ? (this.recent?.between(span) ?? null) : null;
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.live = false;
    await this.begun.catch(() => undefined);
    await this.reading?.stop();
    this.ended();
  }

  private async begin(): Promise<Place> {
    const { transport } = this.facts;
    const bounds = await this.bounds();
    if (this.start) requireWithin(bounds, this.start.numbers);
    const cursor = this.start ?? new Cursor(transport, bounds.ends);
    const { place } = cursor;
    this.cursor = cursor;
    this.recent = new RecentFacts(transport, cursor.numbers, RECENT);
    this.reading = this.facts.read(this.source, {
      from: () => cursor.numbers,
      take: (found) => this.take(found),
      live: (live) => {
        this.becomes(live && !this.stopping.signal.aborted);
      },
    });
    return place;
  }

  /** @throws where it is stopped meanwhile. */
  private async bounds(): Promise<Bounds> {
    const { signal } = this.stopping;
    const backoff = new Backoff();
    for (;;) {
      try {
        const bounds = await this.facts.bounds(this.source);
        signal.throwIfAborted();
        return bounds;
      } catch (error) {
        signal.throwIfAborted();
        this.logger.debug({ err: error, source: this.source }, 'a source is waited for');
        await sleep(backoff.next(), undefined, { signal });
      }
    }
  }

  private take(found: readonly FoundFact[]): void {
    if (this.stopping.signal.aborted || !this.cursor) return;
    const { cursor } = this;
    const fresh = found.filter((fact) => !cursor.hasPassed(fact));
    if (fresh.length === 0) return;
    this.recent?.keep(fresh);
    this.hearer.take(cursor.pass(fresh), fresh);
  }

  private becomes(live: boolean): void {
    if (live === this.live) return;
    this.live = live;
    this.hearer.liveChanged();
  }
}
