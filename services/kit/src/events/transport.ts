import type { DomainEvent } from './domain-event';

/** How facts travel from the subgraph that states them to those that read them. */
export interface EventTransport {
  /** Events of these types after a position of the source, in its order; an empty list where there is none yet. */
  read(source: string, types: readonly string[], after: number, most: number): Promise<DomainEvent[]>;
  /** Position of the newest event of these types; 0 where there is none. */
  head(source: string, types: readonly string[]): Promise<number>;
  /** Calls back soon after the source has stated something. May call too often, and must not be relied on alone. */
  onNews(source: string, wake: () => void): Promise<void>;
  close(): Promise<void>;
}
