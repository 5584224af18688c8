import { nodesOf, type AskGraph } from './ask-graph';
import type { Json } from './json';

export type Entry = readonly [key: string, value: Json];

/** How one projection is compared with the subgraph whose facts it keeps. One check per file: `<projection>.check.ts`. */
export interface ProjectionCheck {
  /** Name of the handler that fills it. */
  readonly projection: string;
  /** What the owner says, through the graph and never through its tables. */
  readonly owned: (ask: AskGraph) => AsyncIterable<Entry>;
  /** SELECT of key and value (jsonb) from the projection's own tables; $1 is today, on which the graph answers. */
  readonly kept: string;
}

/** A check of a projection whose owner lists what it is about as a connection of Query. */
export function listCheck<N>(check: {
  readonly projection: string;
  /** The field of Query that is the connection. */
  readonly list: string;
  /** Takes the cursor as $after. */
  readonly query: string;
  /** What the owner says by a node; null where it does not concern the projection. */
  readonly read: (node: N) => Entry | null;
  readonly kept: string;
}): ProjectionCheck {
  return {
    projection: check.projection,
    kept: check.kept,
    async *owned(ask) {
      for await (const node of nodesOf<N>(ask, check.query, (data) => data[check.list])) {
        const entry = check.read(node);
        if (entry) yield entry;
      }
    },
  };
}

/** A reference before any merger, as it was recorded: the first day that the scalar Date knows. */
export const AS_RECORDED = '1900-01-01';
