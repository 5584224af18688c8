import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import { formatGraphQLError } from '../errors';
import type { Logger } from '../logging';
import { healthRoutes } from './health';
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

/** Serves one subgraph at /graphql and its health at /health. @param port 0 takes a free one. */
export async function createSubgraphServer<L>(
  definition: ServiceDefinition<L>,
  service: OpenService,
  listen: { host: string; port: number },
  logger: Logger,
): Promise<SubgraphServer> {
  const app = express();
  const http = createServer(app);
  const apollo = new ApolloServer<RequestContext<L>>({
    schema: subgraphSchema(definition.root, definition.resolvers),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    plugins: [
      ApolloServerPluginDrainHttpServer({ httpServer: http }),
      ApolloServerPluginLandingPageDisabled(),
      localisedErrors(logger),
    ],
  });
  await apollo.start();
  app.disable('x-powered-by');
  app.use('/health', healthRoutes(service));
  app.use(
    '/graphql',
    express.json({ limit: LARGEST_REQUEST }),
    expressMiddleware(apollo, {
      context: async ({ req }) => requestContext(req.headers, definition.createLoaders(service.db)),
    }),
  );
  await listenOn(http, listen);
  const { address, port } = http.address() as AddressInfo;
  return { url: `http://${address}:${port}/graphql`, stop: () => apollo.stop() };
}

/** Errors are written in the language of the request, which formatError of Apollo Server does not know. */
function localisedErrors<L>(logger: Logger): import('@apollo/server').ApolloServerPlugin<RequestContext<L>> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response, contextValue, errors }) {
          if (response.body.kind !== 'single' || !response.body.singleResult.errors) return;
          response.body.singleResult.errors = response.body.singleResult.errors.map((formatted, index) =>
            formatGraphQLError(formatted, errors?.[index], contextValue.locale, (cause) =>
              logger.error({ err: cause, correlationId: contextValue.correlationId }, 'masked error'),
            ),
          );
        },
      };
    },
  };
}

function listenOn(http: Server, { host, port }: { host: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, () => {
      http.off('error', reject);
      resolve();
    });
  });
}
