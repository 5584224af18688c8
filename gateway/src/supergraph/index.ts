export {
  errorsOf,
  executeRequests,
  programOf,
  type Execute,
  type ExecutorRequest,
  type Surroundings,
} from './execute-request';
export { FederatedGateway } from './federated-gateway';
export { Programs, type RequestedOperation } from './programs';
export { Snapshot } from './snapshot';
