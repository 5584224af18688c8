import { createServer } from 'node:http';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import { localeOf } from '@lien-thong/kit/errors';
import {
  correlated,
  correlationIdOf,
  listenOn,
  localisedErrors,
  refusals,
  requestScope,
} from '@lien-thong/kit/http';
import type { Logger } from '@lien-thong/kit/logging';
import express from 'express';
import type { GatewayContext } from './context';
import { createFederation, quiet, type FederationOptions } from './federation';
import { healthRoutes } from './health';
import { identified, identityOf } from './identity/identified';
import type { TokenVerifier } from './identity/verify-token';
import { limitRule, LIMITS, readableTexts } from './limits';
import { formatGatewayError } from './subgraphs/format-error';

export interface GatewayOptions extends FederationOptions {
  readonly listen: { readonly host: string; readonly port: number };
  readonly verifyToken: TokenVerifier;
  readonly now?: () => Date;
}

export interface GatewayServer {
  readonly url: string;
  /** Answers the requests in hand, then closes. */
  stop(): Promise<void>;
}

/** Serves the graph at /graphql and its health at /health. */
export async function createGatewayServer(options: GatewayOptions, logger: Logger): Promise<GatewayServer> {
  const app = express();
  const http = createServer(app);
  const federation = createFederation(options, logger);
  const apollo = new ApolloServer<GatewayContext>({
    gateway: federation.gateway,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    logger: quiet(logger),
    formatError: localisedErrors(logger, formatGatewayError),
    parseOptions: { maxTokens: LIMITS.tokens },
    maxRecursiveSelections: LIMITS.recursiveSelections,
    validationRules: [limitRule],
    plugins: [
      ApolloServerPluginDrainHttpServer({ httpServer: http }),
      answersOnly(logger),
      readableTexts(),
      ...NOTHING_LEAVES,
    ],
  });
  await apollo.start();
  const now = options.now ?? (() => new Date());
  app.disable('x-powered-by');
  app.use(correlated);
  app.use('/health', healthRoutes(federation));
  app.use(
    '/graphql',
    express.json({ limit: LIMITS.body }),
    requestScope,
    identified(options.verifyToken),
    expressMiddleware(apollo, {
      context: async ({ req, res }) => ({
        instant: now(),
        locale: localeOf(req.headers['accept-language']),
        correlationId: correlationIdOf(req.headers),
        identity: identityOf(res),
      }),
    }),
  );
  app.use(refusals(logger));
  const origin = await listenOn(http, options.listen);
  return { url: `${origin}/graphql`, stop: () => apollo.stop() };
}

/** No page that loads scripts from elsewhere, no report to Apollo, whatever the environment says. */
const NOTHING_LEAVES = [
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
];

/** An entity that its owner does not know is null in the answer; why the executor thinks so goes to the log. */
function answersOnly(logger: Logger): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response, contextValue }) {
          if (response.body.kind !== 'single' || !response.body.singleResult.extensions) return;
          const { extensions } = response.body.singleResult;
          logger.debug({ extensions, correlationId: contextValue.correlationId }, 'left out of the answer');
          delete response.body.singleResult.extensions;
        },
      };
    },
  };
}
