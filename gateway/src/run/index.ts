export { execute, type Executed } from './execute';
export type { Batch } from './batch';
export type { EntityCache, FoundEntities } from './entity-cache';
export { executeEvent, type EntityKey } from './execute-event';
export type { ExecutionSettings, SubgraphCaller } from './execution';
export type { FailureTexts } from './failures';
export { isUnreadable, MalformedAnswer, readAnswer, type AnsweredError } from './subgraph-answer';
