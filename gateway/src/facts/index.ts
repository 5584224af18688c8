export { factMetrics } from './fact-metrics';
export { factsEndpoint } from './facts-endpoint';
export { FactStreams, type FactOptions } from './fact-streams';
