export { EventHub } from './event-hub';
export { liveEndpoints, type LiveEndpoints } from './live-endpoints';
export type { Asking } from './live-subscription';
export { takingSubscriptions } from './taking-subscriptions';
