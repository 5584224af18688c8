import { createServer } from 'node:http';
import { ApolloServer, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type Request, type RequestHandler, type Response } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Registry } from 'prom-client';
import { correlated, listenOn, localisedErrors, refusals, requestScope } from '../http';
import type { Logger } from '../logging';
import { keepBody } from './gateway-seal';

const LARGEST_REQUEST = '2mb';

export interface SubgraphServer {
  readonly url: string;
  /** Answers the requests in hand, then closes. */
  stop(): Promise<void>;
}

/** What is one subgraph's own of its HTTP side. */
export interface ServedSubgraph<C extends BaseContext> {
  readonly schema: GraphQLSchema;
  readonly health: RequestHandler;
  readonly metrics: Registry;
  /** Who may ask; anybody who reaches it, unless said otherwise. */
  readonly guard?: RequestHandler;
  contextOf(request: Request, response: Response): C;
}

/** Serves a schema at /graphql, and to anyone its health at /health and its figures at /metrics. */
export async function serveSubgraph<C extends BaseContext>(
  { schema, health, metrics, guard, contextOf }: ServedSubgraph<C>,
  listen: { readonly host: string; readonly port: number },
  logger: Logger,
): Promise<SubgraphServer> {
  const app = express();
  const http = createServer(app);
  const apollo = new ApolloServer<C>({
    schema,
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
  app.use('/health', health);
  app.get('/metrics', async (_request, response) => {
    response.type(metrics.contentType).send(await metrics.metrics());
  });
  app.use('/graphql', express.json({ limit: LARGEST_REQUEST, verify: keepBody }), requestScope);
  if (guard) app.use('/graphql', guard);
  app.use('/graphql', expressMiddleware(apollo, { context: async ({ req, res }) => contextOf(req, res) }));
  app.use(refusals(logger));
  const origin = await listenOn(http, listen);
  return { url: `${origin}/graphql`, stop: () => apollo.stop() };
}
