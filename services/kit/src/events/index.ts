export type { DomainEvent } from './domain-event';
export { appendToOutbox, type NewEvent } from './outbox';
export { defineHandler, type EventHandler } from './event-handler';
export { applyBatch, type BatchOutcome } from './apply-batch';
export { startConsumers, type Consumers } from './consumers';
export { handlerLag, type HandlerLag } from './handler-lag';
export type { EventTransport } from './transport';
export { embeddedTransport } from './embedded-transport';
export { contractFaults, eventContracts, type EventContract } from './contracts';
