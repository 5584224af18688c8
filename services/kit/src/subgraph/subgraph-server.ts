import type { Logger } from '../logging';
import { identityOf, sealed } from './gateway-seal';
import { healthRoutes } from './health';
import { serviceMetrics } from './metrics';
import type { OpenService } from './open-service';
import { requestContext } from './request-context';
import { serveSubgraph, type SubgraphServer } from './serve-subgraph';
import type { ServiceDefinition } from './service-definition';
import { subgraphSchema } from './subgraph-schema';

/**
 * Serves one subgraph of the house, to the gateway alone.
 * @param listen port 0 takes a free one.
 */
export function createSubgraphServer<L, C>(
  definition: ServiceDefinition<L, C>,
  service: OpenService,
  listen: { host: string; port: number; gatewayKey: Uint8Array },
  logger: Logger,
): Promise<SubgraphServer> {
  return serveSubgraph(
    {
      schema: subgraphSchema(definition.root, definition.resolvers),
      health: healthRoutes(service),
      metrics: serviceMetrics(service),
      guard: sealed(definition.name, listen.gatewayKey),
      contextOf: ({ headers }, response) =>
        requestContext(headers, definition, service.db, identityOf(response)),
    },
    listen,
    logger,
  );
}
