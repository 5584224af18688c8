export { readOperations, type KnownOperation } from './read-operations';
