import type { UnreachableReason } from '../http';
import type { RefusalReason } from './subgraph-refused';

/** What keeps an answer away, and whose doing it is. */
export type FailureReason = UnreachableReason | RefusalReason | 'UNREADABLE' | 'OTHER';

/** What became of the requests to one subgraph. */
export class IsolationTally {
  requests = 0;
  private readonly byReason = new Map<FailureReason, number>();

  fail(reason: FailureReason): void {
    this.byReason.set(reason, (this.byReason.get(reason) ?? 0) + 1);
  }

  get failures(): Iterable<readonly [FailureReason, number]> {
    return this.byReason;
  }
}
