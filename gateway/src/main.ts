import { openFollower } from '@lien-thong/kit/events';
import { sealKey, tokenVerifier } from '@lien-thong/kit/identity';
import { createLogger } from '@lien-thong/kit/logging';
import { failStart, readyUntilStopped } from '@lien-thong/kit/process';
import { FollowedFacts } from './caching';
import { addressBook, loadGatewayConfig, operationsFolder, supergraphSdl } from './config';
import { readOperations } from './operations';
import { threadedPlanning } from './planning';
import { createGatewayServer } from './server';
import { houseProtocol } from './subgraphs/house-protocol';

const NAME = 'gateway';

/** The gateway as a process; it starts without its subgraphs and answers as they come. */
async function main(env: NodeJS.ProcessEnv): Promise<void> {
  const config = loadGatewayConfig(env);
  const logger = createLogger(NAME, config.LOG_LEVEL);
  const follower = openFollower(config, logger);
  const bytes = config.CACHE_MEGABYTES * 2 ** 20;
  const server = await createGatewayServer(
    {
      supergraphSdl: supergraphSdl(config),
      addressOf: addressBook(config),
      timeoutMs: config.SUBGRAPH_TIMEOUT_MS,
      protocol: houseProtocol(sealKey(config.GATEWAY_KEY), logger),
      openPlanning: threadedPlanning,
      operations: readOperations(operationsFolder(config)),
      verifyToken: tokenVerifier(config),
      follower,
      ...(follower && bytes > 0 && { cache: { bytes, facts: new FollowedFacts(follower) } }),
      listen: { host: config.LISTEN_HOST, port: config.PORT_BASE },
    },
    logger,
  );
  readyUntilStopped(NAME, server.url, logger, () => server.stop());
}

main(process.env).catch(failStart(NAME));
