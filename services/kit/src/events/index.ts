export type { DomainEvent } from './domain-event';
export { appendToOutbox, type NewEvent } from './outbox';
export { outboxReader, type OutboxReader } from './outbox-reader';
export { defineHandler, type EventHandler } from './event-handler';
export { applyBatch, type BatchOutcome } from './apply-batch';
export { startConsumers, type Consumers, type HandlerLag } from './consumers';
export type { EventTransport } from './transport';
export { embeddedTransport } from './embedded-transport';
export { linkEvents, openTransport, type EventLink } from './event-link';
export {
  AUDIENCE,
  contractFaults,
  eventContracts,
  FACT_EVENT,
  statedBy,
  type EventContract,
} from './contracts';
export { cloudEventSchema, fromCloudEvent, toCloudEvent, UnreadableEvent } from './cloud-event';
export { rebuild } from './rebuild';
export { parkedEvents, sendBack, type ParkedEvent, type SentBack } from './parked-events';
export { openFollower, type FollowerConfig } from './follow/open-follower';
export { type EventFollower, type Following } from './follow/follower';
export type { PacedFacts } from './follow/paced-reading';
export { PlaceGone, UnknownPlace, type Fact, type Place } from './follow/place';
