import { createServer } from 'node:http';
import type { EventFollower } from '@lien-thong/kit/events';
import { listenOn, refusals } from '@lien-thong/kit/http';
import type { TokenVerifier } from '@lien-thong/kit/identity';
import type { Logger } from '@lien-thong/kit/logging';
import express from 'express';
import { NO_POLICIES, Rights, type EvaluatePolicies } from './authorisation';
import { Caching, type FactCacheSettings } from './caching';
import { FactStreams, factsEndpoint, type FactOptions } from './facts';
import { ownSubgraph } from './graph';
import { healthRoutes } from './health';
import { ApolloServers, graphqlEndpoint, pages } from './http';
import { EventHub, liveEndpoints, takingSubscriptions, type Asking } from './live';
import { metricsRoute } from './metrics';
import type { KnownOperation } from './operations';
import { PersistedAnswers, PersistedOperations } from './persisted';
import { inlinePlanning, type OpenPlanning, type SubgraphEntry } from './planning';
import { isGatewaysOwn, type OwnSubgraph } from './subgraphs/gateways-own';
import type { Reach } from './subgraphs/http';
import { InFlight } from './subgraphs/in-flight';
import { houseLimits, SubgraphRefused, type LimitsOf } from './subgraphs/isolation';
import { ownAddress } from './subgraphs/own-address';
import type { SubgraphProtocol } from './subgraphs/protocol';
import { RequestCaller } from './subgraphs/request-caller';
import { SubgraphDirectory } from './subgraphs/subgraph-directory';
import { SubgraphWatch } from './subgraphs/subgraph-watch';
import { executeRequests, FederatedGateway } from './supergraph';
import { Usage, type UsageSettings } from './usage';

export interface GatewayOptions {
  readonly supergraphSdl: string;
  readonly addressOf: (subgraph: SubgraphEntry) => string;
  /** Milliseconds for a subgraph of which nothing else is said. */
  readonly timeoutMs: number;
  /** What each subgraph may cost; that of the house, unless said otherwise. */
  readonly limitsOf?: LimitsOf;
  /** Where subgraphs may lead that the supergraph itself places; anywhere, unless said otherwise. */
  readonly guestReach?: Reach | undefined;
  readonly protocol: SubgraphProtocol;
  readonly listen: { readonly host: string; readonly port: number };
  readonly verifyToken: TokenVerifier;
  /** Says which policies of the supergraph a caller is granted; none, unless said otherwise. */
  readonly policies?: EvaluatePolicies;
  /** Where operations are planned; on the thread that answers, unless said otherwise. */
  readonly openPlanning?: OpenPlanning;
  /** Operations to have ready before they are asked for, and to answer by their hash. */
  readonly operations?: readonly KnownOperation[];
  /** Whether identical queries that are under way at the same moment are asked once. True by default. */
  readonly shareInFlight?: boolean;
  /** Hears the facts that subscriptions follow; without it there are no live updates. Closed with the server. */
  readonly follower?: EventFollower | null;
  /** What is told of the facts themselves; nothing, unless said otherwise. */
  readonly facts?: FactOptions;
  /** How what subgraphs answer is kept; left out where nothing is. */
  readonly cache?: Omit<FactCacheSettings, 'clock'> | undefined;
  /** Where the registry is told what is used, and by whom; left out where nobody is told. */
  readonly usage?: UsageSettings | undefined;
  /** Pages to serve at the root; none where nothing was built there. */
  readonly webFolder?: string;
  readonly now?: () => Date;
}

/** As often as subscriptions are. */
const BEAT_MS = 12_000;

export interface GatewayServer {
  readonly url: string;
  /** Puts another supergraph in the place of the present one. @throws where it cannot be read; the present one stays. */
  update(supergraphSdl: string): Promise<void>;
  /** Answers the requests in hand, then closes. */
  stop(): Promise<void>;
}

/** Longer than whatever stands before it keeps a connection: one that is closed just as it is used again is a failed request. */
const KEPT_MS = 75_000;

/** Serves the graph at /graphql, its live updates there and at /graphql/stream, its health at /health, its figures at /metrics, its pages at the root; facts at /facts, their description at /asyncapi.json. */
export async function createGatewayServer(options: GatewayOptions, logger: Logger): Promise<GatewayServer> {
  const usualLimits = houseLimits(options.timeoutMs);
  const directory = new SubgraphDirectory({
    addressOf: options.addressOf,
    limitsOf: options.limitsOf ?? (() => usualLimits),
    guestReach: options.guestReach,
    onCircuit: (subgraph, state) => logger.warn({ subgraph, state }, 'the circuit of a subgraph changed'),
  });
  const now = options.now ?? (() => new Date());
  const caching = options.cache && new Caching({ ...options.cache, clock: () => now().getTime() });
  const usage = options.usage && new Usage(options.usage, now, logger);
  const own = ownSubgraph({
    snapshot: () => gateway.snapshot,
    directory,
    watch: new SubgraphWatch(options.protocol, now),
    unusedFields: unusedFieldsOf(options.usage),
    ...{ since: now(), logger },
  });
  const known = { directory, own, caching };
  const asking = askSubgraphs(options, known, logger);
  // What a mutation reads afterwards must not be what somebody asked for before it.
  const askingAlone = askSubgraphs({ ...options, shareInFlight: false }, known, logger);
  const rights = new Rights(options.policies ?? NO_POLICIES, (error) =>
    logger.error({ err: error }, 'policies could not be evaluated; none is granted'),
  );
  const gateway = new FederatedGateway({
    supergraphSdl: options.supergraphSdl,
    openPlanning: options.openPlanning ?? inlinePlanning,
    execute: takingSubscriptions(
      executeRequests(
        (context, { operation }) => (operation === 'mutation' ? askingAlone : asking)(context),
        rights,
        { caching, usage: usage?.recorder },
      ),
      rights,
      usage?.recorder,
    ),
    onSnapshot: ({ reading }, idle) => {
      directory.update(reading.subgraphs, idle);
      // What the gateway answers itself, and what a partner answers, states no facts, and is not kept.
      const stating = reading.subgraphs.filter((one) => !isGatewaysOwn(one) && ownAddress(one) === null);
      caching?.follow(stating.map(({ name }) => name));
    },
    operations: options.operations ?? [],
    onWarmUpFailure: (error) => logger.error({ err: error }, 'operations were not made ready'),
  });
  const app = express().disable('x-powered-by');
  const http = createServer({ keepAliveTimeout: KEPT_MS }, (request, response) => {
    if (isAt('/graphql', request.url)) graphql(request, response);
    else if (isAt('/graphql/stream', request.url)) live.stream(request, response);
    else if (tellFacts && isAt('/facts', request.url)) tellFacts(request, response);
    else app(request, response);
  });
  const apollo = new ApolloServers(gateway, http, logger);
  await apollo.start();
  const { verifyToken } = options;
  const operations = new PersistedOperations(options.operations ?? []);
  const persisted = new PersistedAnswers({
    caching,
    usage: usage?.recorder,
    snapshot: () => gateway.snapshot.reading.id,
  });
  const graphql = graphqlEndpoint({ apollo, verifyToken, now, operations, persisted }, logger);
  const hub = new EventHub(options.follower ?? null, logger);
  const snapshot = () => gateway.snapshot;
  const live = liveEndpoints({ apollo, hub, asking, verifyToken, snapshot, now }, http, logger);
  app.use('/health', healthRoutes(directory, options.protocol));
  const { facts, follower = null } = options;
  const streams = facts && new FactStreams({ beatMs: BEAT_MS, ...facts, follower, verifyToken }, logger);
  const tellFacts = streams && factsEndpoint(streams, logger);
  if (facts)
    app.get('/asyncapi.json', (_request, response) => void response.type('json').send(facts.description));
  app.use('/metrics', metricsRoute(directory, { caching, facts: streams, usage }));
  const shown = options.webFolder === undefined ? null : pages(options.webFolder);
  if (shown) app.use(shown);
  app.use(refusals(logger));
  const origin = await listenOn(http, options.listen);
  usage?.reporter.start();
  return {
    url: `${origin}/graphql`,
    async update(supergraphSdl) {
      await gateway.update(supergraphSdl);
      await live.refresh();
    },
    async stop() {
      await streams?.stop();
      await live.stop();
      await apollo.stop();
      await usage?.reporter.stop();
      caching?.close();
      await directory.close();
    },
  };
}

interface Known {
  readonly directory: SubgraphDirectory;
  readonly own: OwnSubgraph;
  readonly caching: Caching | undefined;
}

/** How subgraphs are asked for a request, or for an answer after a fact. */
function askSubgraphs(
  { protocol, shareInFlight }: GatewayOptions,
  { directory, own, caching }: Known,
  logger: Logger,
): Asking {
  const inFlight = shareInFlight === false ? undefined : new InFlight();
  const lastChangeOf = caching && ((subgraph: string) => caching.cache.lastChangeOf(subgraph));
  const caller = { directory, own, protocol, inFlight, lastChangeOf };
  return (context, place) => ({
    subgraphs: new RequestCaller(
      place === undefined ? caller : { ...caller, inFlight: inFlight?.since(place) },
      context,
    ),
    failures: protocol,
    onFailure: (subgraph, error) => {
      // Said once, when the circuit opened; the figures count the rest.
      if (error instanceof SubgraphRefused) return;
      logger.warn({ err: error, subgraph, correlationId: context.correlationId }, 'no answer');
    },
  });
}

function unusedFieldsOf(usage: UsageSettings | undefined) {
  return usage ? () => usage.registry.unusedFields() : null;
}

function isAt(path: string, url = ''): boolean {
  return url === path || url.startsWith(`${path}?`);
}
