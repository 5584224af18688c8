export { executeRequests, type Execute } from './execute-request';
export { FederatedGateway } from './federated-gateway';
export { Programs, type RequestedOperation } from './programs';
export { Snapshot } from './snapshot';
