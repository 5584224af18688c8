export type { CachePolicy } from './cache-policy';
export { CachingCompiler } from './compile-caching';
export { compileOperation, type OperationToCompile } from './compile-operation';
export { collectFields } from './collect-fields';
export { ALWAYS } from './conditions';
export { compileSubscription, type SubscriptionToCompile } from './compile-subscription';
export { EACH } from './program';
export type * from './program';
export { TypeRelations } from './type-relations';
