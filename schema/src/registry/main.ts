import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PORT_OFFSETS } from '@lien-thong/kit/config';
import { databaseUrl } from '@lien-thong/kit/database';
import { sealKey, tokenVerifier } from '@lien-thong/kit/identity';
import { createLogger } from '@lien-thong/kit/logging';
import { failStart, readyUntilStopped } from '@lien-thong/kit/process';
import { retireDue } from './commands/retire';
import { loadRegistryConfig } from './config';
import { readHouseGraph } from './house-graph';
import { createRegistryServer } from './http/registry-server';
import { openRegistryDatabase, REGISTRY_DATABASE } from './open-database';
import { readSupergraph } from './read-supergraph';
import type { Registry } from './registry';
import { resolveHost } from './resolve-host';
import { SupergraphNews } from './supergraph-news';

const NAME = 'registry';
const CHECKOUT = path.resolve(__dirname, '../../..');
/** How often it is looked whether a subgraph's last day has come. */
const DUE_MS = 60_000;

/** The registry as a process. */
async function main(env: NodeJS.ProcessEnv): Promise<void> {
  const config = loadRegistryConfig(env);
  const logger = createLogger(NAME, config.LOG_LEVEL);
  const db = await openRegistryDatabase(config);
  const registry: Registry = {
    db,
    house: readHouseGraph(path.resolve(CHECKOUT, config.HOUSE_FOLDER)),
    addresses: { resolve: resolveHost, privateAddresses: config.REGISTRY_PRIVATE_ADDRESSES === 'on' },
    now: () => new Date(),
    logger,
  };
  // The house's own SDL may be another one than when it was last composed.
  for (const contract of ['public', 'internal'] as const) await readSupergraph(registry, contract);
  const news = new SupergraphNews(databaseUrl(config, REGISTRY_DATABASE.name), logger);
  await news.open();
  const server = await createRegistryServer(registry, news, {
    verifyToken: tokenVerifier(config),
    gatewayKey: sealKey(config.GATEWAY_KEY),
    listen: { host: config.LISTEN_HOST, port: config.PORT_BASE + PORT_OFFSETS.registry },
  });
  const stopped = new AbortController();
  void retireEveryMinute(registry, stopped.signal);
  readyUntilStopped(NAME, server.url, logger, async () => {
    stopped.abort();
    await server.stop();
    await db.destroy();
  });
}

async function retireEveryMinute(registry: Registry, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const names = await retireDue(registry);
      if (names.length > 0) registry.logger.info({ subgraphs: names }, 'retired');
    } catch (error) {
      registry.logger.error({ err: error }, 'could not look for what is to be retired');
    }
    await sleep(DUE_MS, undefined, { signal, ref: false }).catch(() => undefined);
  }
}

main(process.env).catch(failStart(NAME));
