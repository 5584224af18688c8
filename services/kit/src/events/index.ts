export type { DomainEvent } from './domain-event';
export { appendToOutbox, type NewEvent } from './outbox';
export { outboxReader, type OutboxReader } from './outbox-reader';
export { defineHandler, type EventHandler } from './event-handler';
export { applyBatch, type BatchOutcome } from './apply-batch';
export { startConsumers, type Consumers, type HandlerLag } from './consumers';
export type { EventTransport } from './transport';
export { embeddedTransport } from './embedded-transport';
export { linkEvents, openTransport } from './event-link';
