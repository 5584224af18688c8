export { authorOf, requireAnyRight, requireRight, type Author } from './author';
export { requireVersion, versionLoader } from './version';
export { payloadOf, type CommandError, type Outcome } from './payload';
