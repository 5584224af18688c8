export type { CacheHint, CachingReading } from './caching-reading';
export type { OwnershipReading, SubgraphWord } from './ownership-reading';
export type {
  EventField,
  OpenPlanning,
  OperationToPlan,
  Planning,
  SubgraphEntry,
  SupergraphReading,
} from './planning';
export { inlinePlanning } from './inline-planning';
export { PlanningError } from './planning-error';
export { threadedPlanning } from './threaded-planning';
