import type { Logger } from '../../logging';
import { requireKept, requireWithin } from './bounds';
import type { FactSource, Span, TakeFound } from './fact-source';
import { PacedReading, type PacedFacts } from './paced-reading';
import { Cursor, type Fact, type NextNumbers, type Place } from './place';
import { SharedFollowing } from './shared-following';
import { SourceFollowing, type Hearer } from './source-following';
import { Turns } from './turns';

/** Sources are read for few at once: after a restart all who follow come back together. */
const READ_AT_ONCE = 4;

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
   * Hands on what stands between two places, batch after batch, each when the one before was taken. Whoever lets it wait
   * keeps others from their turn at the source.
   * @throws UnknownPlace, or what keeps the source from being read.
   */
  replay(
    source: string,
    span: { readonly after: Place; readonly upTo: Place },
    take: (facts: readonly Fact[]) => Promise<void>,
  ): Promise<void>;
  /**
   * Every fact after a place (null: stated from now on), as fast as it is taken: who reads slowly falls back to the source
   * and misses nothing. Waits while the source is away.
   * @param until ends it.
   * @throws UnknownPlace, PlaceGone among them, also while it is read; or what keeps the source from being read.
   */
  read(source: string, after: Place | null, until: AbortSignal): Promise<PacedFacts>;
  /** The place before the first fact that is kept. @throws while the source is away. */
  first(source: string): Promise<Place>;
  close(): Promise<void>;
}

/** Whoever follows a source from now on shares one reading of it with all others who do. */
export class SourceFollower implements EventFollower {
  private readonly followings = new Set<SourceFollowing>();
  private readonly shared = new Map<string, SharedFollowing>();
  private readonly turns = new Turns(READ_AT_ONCE);

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
    const hearer = { take, liveChanged };
    if (after !== null) return this.begin(source, Cursor.at(this.facts.transport, after), hearer);
    return this.join(source, hearer);
  }

  async read(source: string, after: Place | null, until: AbortSignal): Promise<PacedFacts> {
    const { transport } = this.facts;
    const start = after === null ? null : Cursor.at(transport, after);
    if (start) requireWithin(await this.facts.bounds(source), start.numbers);
    let reading: PacedReading | undefined;
    const hearer: Hearer = {
      take: (_facts, found) => reading?.hear(found),
      liveChanged: () => undefined,
    };
    const following = this.join(source, hearer);
    const ended = new Promise<never>((_, reject) => {
      const end = () => {
        void following.stop();
        reject(until.reason);
      };
      if (until.aborted) end();
      else until.addEventListener('abort', end, { once: true });
    });
    const begun = await Promise.race([following.begun, ended]);
    const present = () => Cursor.at(transport, following.place ?? begun).numbers;
    return (reading = new PacedReading({
      cursor: start ?? new Cursor(transport, present()),
      present,
      readPast: (span, take, enough) => this.readSpan(source, span, take, enough),
      signal: until,
    }));
  }

  async first(source: string): Promise<Place> {
    const { begins } = await this.facts.bounds(source);
    return new Cursor(this.facts.transport, begins).place;
  }

  /** Shares the reading of all who follow a source from now on. */
  private join(source: string, hearer: Hearer): Following {
    let shared = this.shared.get(source);
    if (!shared) {
      shared = new SharedFollowing(
        (hearers) => this.begin(source, null, hearers),
        () => this.shared.delete(source),
      );
      this.shared.set(source, shared);
    }
    return shared.join(hearer);
  }

  private begin(source: string, start: Cursor | null, hearer: Hearer): Following {
    const following = new SourceFollowing(this.facts, source, start, hearer, this.logger, () =>
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
    await this.readSpan(source, span, (found) => take(cursor.pass(found)));
  }

  async close(): Promise<void> {
    await Promise.all([...this.followings].map((one) => one.stop()));
    await this.facts.close();
  }

  /** From memory where it is recent, else from the source. */
  private async readSpan(source: string, span: Span, take: TakeFound, until?: AbortSignal): Promise<void> {
    for (const one of this.followings) {
      const remembered = one.source === source ? one.remembered(span) : null;
      if (remembered) return take(remembered);
    }
    await this.turns.take(async () => {
      if (until?.aborted) return;
      requireKept((await this.facts.bounds(source)).begins, span.from);
      await this.facts.readSpan(source, span, take, until);
    });
  }

  /** Two readers pass the partitions in different orders, so one may be behind and ahead of another at once. */
  private async requireStated(source: string, numbers: NextNumbers): Promise<void> {
    requireWithin(await this.facts.bounds(source), numbers);
  }
}
