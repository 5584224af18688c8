import type { UnitOfWork } from '../database/unit-of-work';
import type { DomainEvent } from './domain-event';

/** What a subgraph does when another one (or it itself) states a fact. One handler per file: `on-<event>.ts`. */
export interface EventHandler {
  /** `<subgraph>.<what it keeps>`: names the position and the idempotency rows, so it never changes. */
  readonly name: string;
  /** The subgraph whose facts it reads. */
  readonly source: string;
  readonly types: readonly string[];
  /**
   * Applies events in order, in one transaction with their idempotency rows and the position. Must ignore an event
   * whose version is not above the one it has kept. One SQL for the whole batch, not one per event.
   */
  readonly apply: (events: readonly DomainEvent[], uow: UnitOfWork) => Promise<void>;
  /**
   * SQL that empties what it keeps, so that it can be built anew. Left out where it changes rows of its own subgraph,
   * which are no copy of anybody's.
   */
  readonly forget?: readonly string[];
}

export function defineHandler<D>(handler: {
  name: string;
  source: string;
  types: readonly string[];
  apply: (events: readonly DomainEvent<D>[], uow: UnitOfWork) => Promise<void>;
  forget?: readonly string[];
}): EventHandler {
  return handler as EventHandler;
}
