export type RefusalReason =
  /** Its circuit is open. */
  | 'PAUSED'
  /** It has had as many requests as it may have. */
  | 'QUOTA_SPENT';

export const REFUSAL_REASONS: readonly RefusalReason[] = ['PAUSED', 'QUOTA_SPENT'];

/** A subgraph was not asked at all. Made for every request that is refused, so it carries no stack. */
export class SubgraphRefused extends Error {
  override readonly name = 'SubgraphRefused';

  constructor(readonly reason: RefusalReason) {
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 0;
    super(reason);
    Error.stackTraceLimit = limit;
  }
}
