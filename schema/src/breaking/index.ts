export {
  breakingChanges,
  brokenOperations,
  type BrokenOperation,
  type OperationInUse,
} from './broken-operations';
export { coordinatesOf } from './operation-fields';
