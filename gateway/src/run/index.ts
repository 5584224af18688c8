export { execute } from './execute';
export type { Batch } from './batch';
export type { EntityCache, FoundEntities } from './entity-cache';
export type { ExecutionSettings, SubgraphCaller } from './execution';
export type { FailureTexts } from './failures';
export { MalformedAnswer, readAnswer, type AnsweredError } from './subgraph-answer';
