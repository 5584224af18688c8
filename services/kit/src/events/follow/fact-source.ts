import type { FoundFact, NextNumbers } from './place';

/** Who reads on: where, and what it hears. */
export interface FactReader {
  /** Asked whenever reading begins, and begins anew after a failure. */
  readonly from: () => NextNumbers;
  /** Facts may come again after a failure; those of one partition come in their order. */
  readonly take: (found: readonly FoundFact[]) => void;
  /** Hears whether facts come in. */
  readonly live: (live: boolean) => void;
}

export type TakeFound = (found: readonly FoundFact[]) => Promise<void>;

export interface Span {
  readonly from: NextNumbers;
  readonly to: NextNumbers;
}

/** What a source has, by partition. */
export interface Bounds {
  /** The number of the first fact that is still kept. */
  readonly begins: NextNumbers;
  /** The number that the next fact will have at least. */
  readonly ends: NextNumbers;
}

/** How a follower reads what sources state: from their outboxes, or from a broker. */
export interface FactSource {
  /** The letter of its places. */
  readonly transport: string;
  /** @throws while the source is away. */
  bounds(source: string): Promise<Bounds>;
  /** Reads on until it is stopped; comes back by itself when the source does. */
  read(source: string, reader: FactReader): { stop(): Promise<void> };
  /**
   * Reads what stands between, each batch when the one before was taken.
   * @param until ends it early.
   * @throws where the source is away.
   */
  readSpan(source: string, span: Span, take: TakeFound, until?: AbortSignal): Promise<void>;
  close(): Promise<void>;
}
