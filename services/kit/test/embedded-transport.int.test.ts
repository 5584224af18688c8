import { transportContract } from './transport-contract';

describe('events from outbox to reader', () => transportContract(() => ({})));
