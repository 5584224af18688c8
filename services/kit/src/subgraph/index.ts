export { subgraphTypeDefs, subgraphSchema, type SubgraphResolvers } from './subgraph-schema';
export { HEADERS } from '../http';
export { authorIn, requestContext, type RequestContext } from './request-context';
export { createSubgraphServer, type SubgraphServer } from './subgraph-server';
export { openService, type OpenService } from './open-service';
export { failStart } from '../process';
export { runService } from './run-service';
export { packageRoot } from './package-root';
export type { ServiceDefinition } from './service-definition';
