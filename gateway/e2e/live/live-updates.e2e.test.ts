import { liveUpdates } from './live-updates';

describe('live updates, from the outboxes', () => liveUpdates(() => ({})));
