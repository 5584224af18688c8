import { loadServiceConfig } from '../config';
import { sealKey } from '../identity';
import { createLogger } from '../logging';
import { readyUntilStopped } from '../process';
import { openService } from './open-service';
import type { ServiceDefinition } from './service-definition';
import { createSubgraphServer } from './subgraph-server';

/** A service as a process: start, say so, and stop in order on SIGINT, SIGTERM or when its parent is gone. */
export async function runService<L, C>(
  definition: ServiceDefinition<L, C>,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const config = loadServiceConfig(env);
  const logger = createLogger(definition.name, config.LOG_LEVEL);
  const service = await openService(definition, config, logger);
  const listen = {
    host: config.LISTEN_HOST,
    port: config.PORT_BASE + definition.portOffset,
    gatewayKey: sealKey(config.GATEWAY_KEY),
  };
  const server = await createSubgraphServer(definition, service, listen, logger);
  readyUntilStopped(definition.name, server.url, logger, async () => {
    await server.stop();
    await service.close();
  });
}
