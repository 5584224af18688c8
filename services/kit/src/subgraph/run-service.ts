import { ConfigError, loadServiceConfig } from '../config';
import { createLogger } from '../logging';
import { openService } from './open-service';
import type { ServiceDefinition } from './service-definition';
import { createSubgraphServer } from './subgraph-server';

/** A service as a process: start, say so, and stop in order on SIGINT, SIGTERM or when its parent is gone. */
export async function runService<L>(definition: ServiceDefinition<L>, env: NodeJS.ProcessEnv): Promise<void> {
  const config = loadServiceConfig(env);
  const logger = createLogger(definition.name, config.LOG_LEVEL);
  const service = await openService(definition, config, logger);
  const listen = { host: config.LISTEN_HOST, port: config.PORT_BASE + definition.portOffset };
  const server = await createSubgraphServer(definition, service, listen, logger);
  logger.info({ url: server.url }, 'ready');
  process.send?.({ ready: definition.name, url: server.url });

  let stopping = false;
  const stop = async (reason: string): Promise<void> => {
    if (stopping) return;
    stopping = true;
    logger.info({ reason }, 'stopping');
    await server.stop();
    await service.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(signal));
  process.on('disconnect', () => void stop('parent gone'));
}

/** Ends a process that could not start with one line that says why; the stack only where it helps, in the debug log. */
export function failStart(name: string): (error: unknown) => never {
  return (error) => {
    const reason = error instanceof Error ? error.message : String(error);
    const code = (error as { code?: string }).code;
    process.send?.({ failed: name, reason, code });
    process.stderr.write(`${name}: ${error instanceof ConfigError ? '' : 'could not start: '}${reason}\n`);
    process.exit(1);
  };
}
