export { EventHub } from './event-hub';
export { liveEndpoints, type LiveEndpoints } from './live-endpoints';
export type { Asking } from './live-subscriptions';
export { takingSubscriptions } from './taking-subscriptions';
