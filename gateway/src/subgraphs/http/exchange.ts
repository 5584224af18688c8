import type { Connection } from './connection';
import type { SubgraphUnreachable } from './errors';

/** One request under way, and who waits for its answer. */
export interface Exchange {
  /** The whole request, as it is written. */
  readonly text: string;
  /** May be sent again where nobody knows whether it arrived. */
  readonly repeatable: boolean;
  readonly resolve: (body: Buffer) => void;
  readonly reject: (failure: SubgraphUnreachable) => void;
  /** What carries it; nothing while it waits for its turn. */
  connection: Connection | undefined;
}
