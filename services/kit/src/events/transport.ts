import type { EntityManager } from 'typeorm';
import type { DomainEvent } from './domain-event';
import type { EventHandler } from './event-handler';

/** A message that is no event: whoever sent it did not keep to CloudEvents. */
export interface UnreadableMessage {
  /** A UUID that names the place it was read from, so that it is parked once. */
  readonly id: string;
  readonly reason: string;
  readonly text: string;
}

/** What a transport hands on at once, in its order. */
export interface Delivery {
  readonly events: readonly DomainEvent[];
  readonly unreadable: readonly UnreadableMessage[];
  /** Writes the transport's own place up to an event, in the transaction of the event's effect. */
  readonly mark?: (manager: EntityManager, upTo: DomainEvent) => Promise<void>;
  /** Says that the reader is alive, where somebody would take its work over. */
  readonly alive?: () => Promise<void>;
}

/** Where a handler stands in its source: it has read everything where position is not below head. */
export interface Progress {
  readonly position: number;
  readonly head: number;
}

export interface Subscription {
  progress(): Promise<Progress>;
  /** Lets the delivery in hand end, then returns. */
  stop(): Promise<void>;
}

/** How facts travel from the subgraph that states them to those that read them. */
export interface EventTransport {
  /**
   * Hands every event of the handler's types on: at least once, those of one subject in the order in which they were
   * stated, one delivery after the other. An event counts as read once `deliver` has returned; where it throws, the same
   * events come again.
   */
  subscribe(handler: EventHandler, deliver: (delivery: Delivery) => Promise<void>): Promise<Subscription>;
  /** Hands on everything that the handler's source has stated up to now, from its first event on, batch after batch. */
  replay(handler: EventHandler, take: (events: readonly DomainEvent[]) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}
