export { entityTag, type AnswerQuestion } from './answer-cache';
export type { AnswerOutcome, WatchedContext } from './answer-outcome';
export { Caching, isAnonymous } from './caching';
export { cacheMetrics } from './cache-metrics';
export type { AnswerContent, FactCacheSettings } from './fact-cache';
export { FollowedFacts } from './followed-facts';
export { TIME_ALONE, type Fact, type FactSource } from './fact-source';
