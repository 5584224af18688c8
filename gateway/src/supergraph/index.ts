export {
  errorsOf,
  executeRequests,
  programOf,
  type Execute,
  type ExecutorRequest,
  type Surroundings,
} from './execute-request';
export { FederatedGateway } from './federated-gateway';
export { KeptSupergraph } from './kept-supergraph';
export { Programs, type RequestedOperation } from './programs';
export { RegistrySupergraph } from './registry-supergraph';
export { requestVariables, type RequestVariables } from './request-variables';
export { Snapshot } from './snapshot';
