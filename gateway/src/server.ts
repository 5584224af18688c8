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
import { Caching, type FactCacheSettings } from './caching';
import type { GatewayContext } from './context';
import { healthRoutes } from './health';
import { graphqlEndpoint } from './http';
import type { TokenVerifier } from './identity/verify-token';
import { limitRule, LIMITS, readableTexts } from './limits';
import { metricsRoute } from './metrics';
import type { KnownOperation } from './operations';
import { PersistedAnswers, PersistedOperations } from './persisted';
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
  /** Operations to have ready before they are asked for, and to answer by their hash. */
  readonly operations?: readonly KnownOperation[];
  /** Whether identical queries that are under way at the same moment are asked once. True by default. */
  readonly shareInFlight?: boolean;
  /** How what subgraphs answer is kept; absent where nothing is. */
  readonly cache?: Omit<FactCacheSettings, 'clock'> | undefined;
  readonly now?: () => Date;
}

export interface GatewayServer {
  readonly url: string;
  /** Puts another supergraph in the place of the present one. @throws where it cannot be read; the present one stays. */
  update(supergraphSdl: string): Promise<void>;
  /** Answers the requests in hand, then closes. */
  stop(): Promise<void>;
}

/** Serves the graph at /graphql, its health at /health and its figures at /metrics. */
export async function createGatewayServer(options: GatewayOptions, logger: Logger): Promise<GatewayServer> {
  const directory = new SubgraphDirectory(options);
  const now = options.now ?? (() => new Date());
  const caching = options.cache && new Caching({ ...options.cache, clock: () => now().getTime() });
  const gateway = federatedGateway(options, directory, caching, logger);
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
  const graphql = graphqlEndpoint(
    {
      apollo,
      verifyToken: options.verifyToken,
      now,
      operations: new PersistedOperations(options.operations ?? []),
      persisted: new PersistedAnswers({ caching, snapshot: () => gateway.snapshot.reading.id }),
    },
    logger,
  );
  app.use('/health', healthRoutes(directory, options.protocol));
  app.use('/metrics', metricsRoute(caching));
  app.use(refusals(logger));
  const origin = await listenOn(http, options.listen);
  return {
    url: `${origin}/graphql`,
    update: (supergraphSdl) => gateway.update(supergraphSdl),
    async stop() {
      await apollo.stop();
      caching?.close();
      await directory.close();
    },
  };
}

function federatedGateway(
  { supergraphSdl, openPlanning, protocol, operations, shareInFlight }: GatewayOptions,
  directory: SubgraphDirectory,
  caching: Caching | undefined,
  logger: Logger,
): FederatedGateway {
  const alone = { directory, protocol };
  const sharing = {
    ...alone,
    ...(shareInFlight !== false && { inFlight: new InFlight() }),
    ...(caching && { lastChangeOf: (subgraph: string) => caching.cache.lastChangeOf(subgraph) }),
  };
  return new FederatedGateway({
    supergraphSdl,
    openPlanning: openPlanning ?? inlinePlanning,
    execute: executeRequests(
      (context, { operation }) => ({
        // What a mutation reads afterwards must not be what somebody asked for before it.
        subgraphs: new RequestCaller(operation === 'mutation' ? alone : sharing, context),
        failures: protocol,
        onFailure: (subgraph, error) =>
          logger.warn({ err: error, subgraph, correlationId: context.correlationId }, 'no answer'),
      }),
      caching,
    ),
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
