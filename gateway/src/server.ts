import { createServer } from 'node:http';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { listenOn, localisedErrors, refusals } from '@lien-thong/kit/http';
import type { Logger } from '@lien-thong/kit/logging';
import express from 'express';
import { stringifyResult } from './answer';
import type { GatewayContext } from './context';
import { healthRoutes } from './health';
import { graphqlEndpoint } from './http';
import type { TokenVerifier } from './identity/verify-token';
import { limitRule, LIMITS, readableTexts } from './limits';
import type { KnownOperation } from './operations';
import { inlinePlanning, type OpenPlanning, type SubgraphEntry } from './planning';
import { formatGatewayError } from './subgraphs/format-error';
import { InFlight } from './subgraphs/in-flight';
import type { SubgraphProtocol } from './subgraphs/protocol';
import { RequestCaller } from './subgraphs/request-caller';
import { SubgraphDirectory } from './subgraphs/subgraph-directory';
import { executeRequests, FederatedGateway } from './supergraph';

export interface GatewayOptions {
  readonly supergraphSdl: string;
  readonly addressOf: (subgraph: SubgraphEntry) => string;
  readonly timeoutMs: number;
  readonly protocol: SubgraphProtocol;
  readonly listen: { readonly host: string; readonly port: number };
  readonly verifyToken: TokenVerifier;
  /** Where operations are planned; on the thread that answers, unless said otherwise. */
  readonly openPlanning?: OpenPlanning;
  /** Operations to have ready before they are asked for. */
  readonly operations?: readonly KnownOperation[];
  /** Whether identical queries that are under way at the same moment are asked once. True by default. */
  readonly shareInFlight?: boolean;
  readonly now?: () => Date;
}

export interface GatewayServer {
  readonly url: string;
  /** Puts another supergraph in the place of the present one. @throws where it cannot be read; the present one stays. */
  update(supergraphSdl: string): Promise<void>;
  /** Answers the requests in hand, then closes. */
  stop(): Promise<void>;
}

/** Serves the graph at /graphql and its health at /health. */
export async function createGatewayServer(options: GatewayOptions, logger: Logger): Promise<GatewayServer> {
  const directory = new SubgraphDirectory(options);
  const gateway = federatedGateway(options, directory, logger);
  const app = express().disable('x-powered-by');
  const http = createServer((request, response) =>
    isGraphql(request.url) ? graphql(request, response) : app(request, response),
  );
  const apollo = new ApolloServer<GatewayContext>({
    gateway,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    logger: quiet(logger),
    formatError: localisedErrors(logger, formatGatewayError),
    stringifyResult,
    parseOptions: { maxTokens: LIMITS.tokens },
    maxRecursiveSelections: LIMITS.recursiveSelections,
    validationRules: [limitRule],
    plugins: [ApolloServerPluginDrainHttpServer({ httpServer: http }), readableTexts(), ...NOTHING_LEAVES],
  });
  await apollo.start();
  const now = options.now ?? (() => new Date());
  const graphql = graphqlEndpoint({ apollo, verifyToken: options.verifyToken, now }, logger);
  app.use('/health', healthRoutes(directory, options.protocol));
  app.use(refusals(logger));
  const origin = await listenOn(http, options.listen);
  return {
    url: `${origin}/graphql`,
    update: (supergraphSdl) => gateway.update(supergraphSdl),
    async stop() {
      await apollo.stop();
      await directory.close();
    },
  };
}

function federatedGateway(
  { supergraphSdl, openPlanning, protocol, operations, shareInFlight }: GatewayOptions,
  directory: SubgraphDirectory,
  logger: Logger,
): FederatedGateway {
  const caller = { directory, protocol, ...(shareInFlight !== false && { inFlight: new InFlight() }) };
  return new FederatedGateway({
    supergraphSdl,
    openPlanning: openPlanning ?? inlinePlanning,
    execute: executeRequests((context) => ({
      subgraphs: new RequestCaller(caller, context),
      failures: protocol,
      onFailure: (subgraph, error) =>
        logger.warn({ err: error, subgraph, correlationId: context.correlationId }, 'no answer'),
    })),
    onSnapshot: ({ reading }, idle) => directory.update(reading.subgraphs, idle),
    operations: operations ?? [],
    onWarmUpFailure: (error) => logger.error({ err: error }, 'operations were not made ready'),
  });
}

function isGraphql(url = ''): boolean {
  return url === '/graphql' || url.startsWith('/graphql?');
}

/** Apollo's loggers take one text; its chatter about loading is for whoever debugs it. */
function quiet(logger: Logger) {
  return {
    debug: (message?: unknown) => logger.trace(message),
    info: (message?: unknown) => logger.debug(message),
    warn: (message?: unknown) => logger.warn(message),
    error: (message?: unknown) => logger.error(message),
  };
}

/** No page that loads scripts from elsewhere, no report to Apollo, whatever the environment says. */
const NOTHING_LEAVES: ApolloServerPlugin<GatewayContext>[] = [
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginCacheControlDisabled(),
];
