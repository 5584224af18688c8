/** Something that happened in a subgraph. */
export interface Fact {
  /** The subgraph that stated it. */
  readonly source: string;
  readonly type: string;
  /** Key of the entity that it is about. */
  readonly subject: string;
}

/** Where the gateway hears of changes. */
export interface FactSource {
  /** Told of the subgraphs of each supergraph before it is met. */
  follow(subgraphs: readonly string[]): void;
  /** Whether every fact of the subgraph is heard soon after it was stated; false while its bus is away or caught up with. */
  isLive(subgraph: string): boolean;
  /** @returns what ends it. */
  onFact(listener: (fact: Fact) => void): () => void;
  /** Called when a subgraph's facts are no longer heard, or are heard again. @returns what ends it. */
  onInterruption(listener: (subgraph: string) => void): () => void;
}

/** Nobody states facts: what is kept lives as long as its policy says. */
export const TIME_ALONE: FactSource = {
  follow: () => undefined,
  isLive: () => true,
  onFact: () => () => undefined,
  onInterruption: () => () => undefined,
};
