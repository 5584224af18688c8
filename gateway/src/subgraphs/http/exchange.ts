import type { Connection } from './connection';
import type { Deadline } from './deadlines';
import type { SubgraphUnreachable } from './errors';

/** One request under way, and who waits for its answer. */
export class Exchange {
  /** What carries it; nothing while it waits for its turn. */
  connection: Connection | undefined;
  deadline: Deadline<Exchange> | undefined;

  /**
   * @param text the whole request, as it is written.
   * @param repeatable may be sent again where nobody knows whether it arrived.
   */
  constructor(
    readonly text: string,
    readonly repeatable: boolean,
    readonly resolve: (body: Buffer) => void,
    readonly reject: (failure: SubgraphUnreachable) => void,
  ) {}
}
