import { readFileSync, unwatchFile, watchFile } from 'node:fs';
import { ConfigError } from '@lien-thong/kit/config';
import type { Logger } from '@lien-thong/kit/logging';
import { readOperations } from '../operations';
import type { SubgraphEntry } from '../planning';
import type { GatewayServer } from '../server';
import { readLimits, type LimitsOf } from '../subgraphs/isolation';
import { openGateway } from './open-gateway';
import type { StandaloneSettings } from './settings';
import { StandaloneError } from './standalone-error';

const LOOK_MS = 100;

/**
 * Serves any supergraph of Federation 2 from a file: no database, no broker, no identity; every caller is anonymous and
 * subgraphs answer at the addresses that the supergraph names. A file that changes is taken over without a restart; one
 * that cannot be read leaves the last one standing.
 */
export async function serveStandalone(settings: StandaloneSettings, logger: Logger): Promise<GatewayServer> {
  const { supergraph, host, port, timeoutMs, limits, shareInFlight, cache, operations } = settings;
  const read = () => readFileSync(supergraph, 'utf8');
  const server = await openGateway(
    {
      supergraphSdl: read(),
      addressOf,
      timeoutMs,
      limitsOf: limitsIn(limits, timeoutMs),
      listen: { host, port },
      shareInFlight,
      operations: operations === null ? [] : readOperations(operations),
      cache,
    },
    logger,
  );
  const reload = () => {
    server.update(read()).then(
      () => logger.info({ supergraph }, 'supergraph taken over'),
      (error: unknown) => logger.error({ err: error, supergraph }, 'supergraph not taken over'),
    );
  };
  watchFile(supergraph, { interval: LOOK_MS }, reload);
  return {
    ...server,
    async stop() {
      unwatchFile(supergraph, reload);
      await server.stop();
    },
  };
}

function limitsIn(file: string | null, timeoutMs: number): LimitsOf {
  try {
    const limits = readLimits(file, timeoutMs);
    // Here every subgraph has its address from the supergraph, and none is a guest for that.
    return (subgraph) => limits(subgraph, false);
  } catch (error) {
    throw error instanceof ConfigError ? new StandaloneError(error.message) : error;
  }
}

function addressOf({ name, url }: SubgraphEntry): string {
  if (!url) throw new StandaloneError(`The supergraph gives no address for the subgraph "${name}"`);
  return url;
}
