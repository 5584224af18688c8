import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../../logging';
import { Backoff } from '../backoff';
import type { FactSource } from './fact-source';
import { Cursor, UnknownPlace, type Fact, type FoundFact, type NextNumbers, type Place } from './place';
import { RecentFacts } from './recent-facts';

export interface Following {
  /**
   * Where it begins; from then on it is certain that every fact stated after that place is handed on. Waits while the
   * source is away. Rejects with UnknownPlace, or where it was stopped before it began.
   */
  readonly begun: Promise<Place>;
  /** Whether facts come in: false until the first look, and while the source is away. */
  readonly live: boolean;
  /** Everything up to here was handed on; null before it has begun. */
  readonly place: Place | null;
  /** Nothing is handed on any more once it has been called; returns when its connections are given back. */
  stop(): Promise<void>;
}

/**
 * Reads the facts of sources for itself alone: nothing is marked as read, no database is needed, and every follower
 * sees everything. A fact may come twice where its source published it twice.
 */
export interface EventFollower {
  /**
   * Hands on every fact after a place (null: stated from now on), those of one subject in their order. A source that
   * goes away is waited for, and reading goes on without a gap.
   * @param take must not throw.
   * @param liveChanged called whenever `live` has become another one; must not throw.
   * @throws UnknownPlace where the place is none of this transport.
   */
  follow(
    source: string,
    after: Place | null,
    take: (facts: readonly Fact[]) => void,
    liveChanged?: () => void,
  ): Following;
  /**
   * Hands on what stands between two places, batch after batch, each when the one before was taken.
   * @throws UnknownPlace, or what keeps the source from being read.
   */
  replay(
    source: string,
    span: { readonly after: Place; readonly upTo: Place },
    take: (facts: readonly Fact[]) => Promise<void>,
  ): Promise<void>;
  close(): Promise<void>;
}

/** So many facts of each source are kept for those who were away for a moment. */
const RECENT = 1000;

export class SourceFollower implements EventFollower {
  private readonly followings = new Set<SourceFollowing>();

  constructor(
    private readonly facts: FactSource,
    private readonly logger: Logger,
  ) {}

  follow(
    source: string,
    after: Place | null,
    take: (facts: readonly Fact[]) => void,
    liveChanged: () => void = () => undefined,
  ): Following {
    const start = after === null ? null : Cursor.at(this.facts.transport, after);
    const following = new SourceFollowing(this.facts, source, start, { take, liveChanged }, this.logger, () =>
      this.followings.delete(following),
    );
    this.followings.add(following);
    return following;
  }

  async replay(
    source: string,
    { after, upTo }: { readonly after: Place; readonly upTo: Place },
    take: (facts: readonly Fact[]) => Promise<void>,
  ): Promise<void> {
    const { transport } = this.facts;
    const cursor = Cursor.at(transport, after);
    const span = { from: cursor.numbers, to: Cursor.at(transport, upTo).numbers };
    if (!new Cursor(transport, span.to).reaches(span.from)) await this.requireStated(source, span.from);
    for (const one of this.followings) {
      const kept = one.source === source ? one.recent?.between(span) : null;
      if (kept) return take(cursor.pass(kept));
    }
    await this.facts.readSpan(source, span, (found) => take(cursor.pass(found)));
  }

  async close(): Promise<void> {
    await Promise.all([...this.followings].map((one) => one.stop()));
    await this.facts.close();
  }

  /** Two readers pass the partitions in different orders, so one may be behind and ahead of another at once. */
  private async requireStated(source: string, numbers: NextNumbers): Promise<void> {
    requireReached(new Cursor(this.facts.transport, await this.facts.ends(source)), numbers);
  }
}

function requireReached(ends: Cursor, numbers: NextNumbers): void {
  if (!ends.reaches(numbers)) throw new UnknownPlace('beyond everything that its source has stated');
}

/** Who follows. */
interface Hearer {
  readonly take: (facts: readonly Fact[]) => void;
  readonly liveChanged: () => void;
}

class SourceFollowing implements Following {
  live = false;
  recent: RecentFacts | undefined;
  readonly begun: Promise<Place>;
  private readonly stopping = new AbortController();
  private cursor: Cursor | undefined;
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

  async stop(): Promise<void> {
    this.stopping.abort();
    this.live = false;
    await this.begun.catch(() => undefined);
    await this.reading?.stop();
    this.ended();
  }

  private async begin(): Promise<Place> {
    const { transport } = this.facts;
    const ends = new Cursor(transport, await this.ends());
    if (this.start) requireReached(ends, this.start.numbers);
    const cursor = this.start ?? ends;
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
  private async ends(): Promise<NextNumbers> {
    const { signal } = this.stopping;
    const backoff = new Backoff();
    for (;;) {
      try {
        const ends = await this.facts.ends(this.source);
        signal.throwIfAborted();
        return ends;
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
    this.hearer.take(cursor.pass(fresh));
  }

  private becomes(live: boolean): void {
    if (live === this.live) return;
    this.live = live;
    this.hearer.liveChanged();
  }
}
