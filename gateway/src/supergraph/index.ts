export { Programs, type RequestedOperation } from './programs';
export { Snapshot } from './snapshot';
