export { breakingChanges, type Contracts } from './breaking-changes';
export type { JsonSchema } from './read-shapes';
export { factContract, factContracts } from './fact-contracts';
