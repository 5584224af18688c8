export type { GuestContext, GuestDefinition } from './guest-definition';
export { createGuestServer } from './guest-server';
export { runGuest } from './run-guest';
