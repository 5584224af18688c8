import { crossDomain } from './cross-domain';

describe('changes that cross domains, from outbox to reader', () => crossDomain(() => ({})));
