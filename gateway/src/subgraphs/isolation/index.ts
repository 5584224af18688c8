export type { CircuitState } from './circuit-breaker';
export { Isolation } from './isolation';
export { isolationMetrics } from './isolation-metrics';
export { readLimits, type LimitsOf } from './limits-file';
export { RetryBudget } from './retry-budget';
export { houseLimits, PARTNER_LIMITS, type SubgraphLimits } from './subgraph-limits';
export { SubgraphRefused } from './subgraph-refused';
