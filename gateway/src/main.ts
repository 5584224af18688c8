import { openFollower } from '@lien-thong/kit/events';
import { sealKey, tokenVerifier } from '@lien-thong/kit/identity';
import type { LimitsByName } from '@lien-thong/kit/limits';
import { createLogger, type Logger } from '@lien-thong/kit/logging';
import { failStart, readyUntilStopped } from '@lien-thong/kit/process';
import { POLICIES_ARE_ROLES } from './authorisation';
import { FollowedFacts } from './caching';
import {
  addressBook,
  factsOf,
  keptSupergraphFile,
  limitsOf,
  loadGatewayConfig,
  operationsFolder,
  supergraphSdl,
  webFolder,
  type GatewayConfig,
} from './config';
import { readOperations } from './operations';
import { threadedPlanning } from './planning';
import { createGatewayServer } from './server';
import { publicReach } from './subgraphs/http';
import { houseProtocol } from './subgraphs/house-protocol';
import type { RegistryPlace } from './registry';
import { KeptSupergraph, RegistrySupergraph } from './supergraph';
import { usageRegistry } from './usage';

const NAME = 'gateway';

/** The gateway as a process; it starts without its subgraphs and answers as they come. */
async function main(env: NodeJS.ProcessEnv): Promise<void> {
  const config = loadGatewayConfig(env);
  const logger = createLogger(NAME, config.LOG_LEVEL);
  const follower = openFollower(config, logger);
  const bytes = config.CACHE_MEGABYTES * 2 ** 20;
  let agreed: LimitsByName = {};
  const place = registryPlace(config);
  const registry = place && (await registryOf(place, config, logger, (limits) => (agreed = limits)));
  const server = await createGatewayServer(
    {
      supergraphSdl: registry?.first ?? supergraphSdl(config),
      addressOf: addressBook(config),
      timeoutMs: config.SUBGRAPH_TIMEOUT_MS,
      limitsOf: limitsOf(config, (subgraph) =>
        Object.hasOwn(agreed, subgraph) ? agreed[subgraph] : undefined,
      ),
      guestReach: config.REGISTRY_PRIVATE_ADDRESSES === 'on' ? undefined : publicReach(),
      protocol: houseProtocol(sealKey(config.GATEWAY_KEY), logger),
      openPlanning: threadedPlanning,
      operations: readOperations(operationsFolder(config)),
      webFolder: webFolder(config),
      verifyToken: tokenVerifier(config),
      policies: POLICIES_ARE_ROLES,
      follower,
      facts: factsOf(config),
      ...(follower && bytes > 0 && { cache: { bytes, facts: new FollowedFacts(follower) } }),
      usage: place && {
        registry: usageRegistry(place),
        contract: place.contract,
        everyMs: config.USAGE_SECONDS * 1000,
      },
      listen: { host: config.LISTEN_HOST, port: config.PORT_BASE },
    },
    logger,
  );
  registry?.follow((supergraph) => server.update(supergraph));
  readyUntilStopped(NAME, server.url, logger, async () => {
    await registry?.stop();
    await server.stop();
  });
}

function registryPlace({
  REGISTRY_URL,
  REGISTRY_CONTRACT,
  GATEWAY_KEY,
}: GatewayConfig): RegistryPlace | undefined {
  if (!REGISTRY_URL) return undefined;
  return { url: REGISTRY_URL, contract: REGISTRY_CONTRACT, gatewayKey: sealKey(GATEWAY_KEY) };
}

function registryOf(
  place: RegistryPlace,
  config: GatewayConfig,
  logger: Logger,
  onLimits: (limits: LimitsByName) => void,
): Promise<RegistrySupergraph> {
  const kept = new KeptSupergraph(keptSupergraphFile(config));
  return RegistrySupergraph.open({ place, kept, onLimits, fallback: () => supergraphSdl(config) }, logger);
}

main(process.env).catch(failStart(NAME));
