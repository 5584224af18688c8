export { CLIENT_NAME_HEADER, clientNameOf } from './client-name';
export type { OperationUse } from './operation-use';
export { Usage, type UsageSettings } from './usage';
export { usageMetrics } from './usage-metrics';
export type { UsageRecorder } from './usage-recorder';
export { usageRegistry, type UnusedFields, type UsageRegistry } from './usage-registry';
