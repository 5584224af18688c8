import type { Logger } from '../../logging';
import type { FactSource } from './fact-source';
import { Cursor, type Fact, type NextNumbers, type Place } from './place';
import { SharedFollowing } from './shared-following';
import { requireReached, SourceFollowing, type Hearer } from './source-following';

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

/** Whoever follows a source from now on shares one reading of it with all others who do. */
export class SourceFollower implements EventFollower {
  private readonly followings = new Set<SourceFollowing>();
  private readonly shared = new Map<string, SharedFollowing>();

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
    if (after !== null) return this.read(source, Cursor.at(this.facts.transport, after), hearer);
    let shared = this.shared.get(source);
    if (!shared) {
      shared = new SharedFollowing(
        (hearers) => this.read(source, null, hearers),
        () => this.shared.delete(source),
      );
      this.shared.set(source, shared);
    }
    return shared.join(hearer);
  }

  private read(source: string, start: Cursor | null, hearer: Hearer): Following {
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
