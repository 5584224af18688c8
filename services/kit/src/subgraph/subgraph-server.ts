import { createServer } from 'node:http';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import { correlated, listenOn, localisedErrors, refusals, requestScope } from '../http';
import type { Logger } from '../logging';
import { healthRoutes } from './health';
import { serviceMetrics } from './metrics';
import { identityOf, keepBody, sealed } from './gateway-seal';
import type { OpenService } from './open-service';
import { requestContext, type RequestContext } from './request-context';
import type { ServiceDefinition } from './service-definition';
import { subgraphSchema } from './subgraph-schema';

const LARGEST_REQUEST = '2mb';

export interface SubgraphServer {
  readonly url: string;
  /** Answers the requests in hand, then closes. */
  stop(): Promise<void>;
}

/**
 * Serves one subgraph at /graphql, to the gateway alone, its health at /health and its figures at /metrics to anyone.
 * @param listen port 0 takes a free one.
 */
export async function createSubgraphServer<L, C>(
  definition: ServiceDefinition<L, C>,
  service: OpenService,
  listen: { host: string; port: number; gatewayKey: Uint8Array },
  logger: Logger,
): Promise<SubgraphServer> {
  const app = express();
  const http = createServer(app);
  const apollo = new ApolloServer<RequestContext<L, C>>({
    schema: subgraphSchema(definition.root, definition.resolvers),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    formatError: localisedErrors(logger),
    plugins: [
      ApolloServerPluginDrainHttpServer({ httpServer: http }),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
    ],
  });
  await apollo.start();
  app.disable('x-powered-by');
  app.use(correlated);
  app.use('/health', healthRoutes(service));
  const metrics = serviceMetrics(service);
  app.get('/metrics', async (_request, response) => {
    response.type(metrics.contentType).send(await metrics.metrics());
  });
  app.use(
    '/graphql',
    express.json({ limit: LARGEST_REQUEST, verify: keepBody }),
    requestScope,
    sealed(definition.name, listen.gatewayKey),
    expressMiddleware(apollo, {
      context: async ({ req, res }) => requestContext(req.headers, definition, service.db, identityOf(res)),
    }),
  );
  app.use(refusals(logger));
  const origin = await listenOn(http, listen);
  return { url: `${origin}/graphql`, stop: () => apollo.stop() };
}
