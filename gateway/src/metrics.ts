import { Router } from 'express';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { cacheMetrics, type Caching } from './caching';
import { factMetrics, type FactStreams } from './facts';
import { isolationMetrics } from './subgraphs/isolation';
import type { SubgraphDirectory } from './subgraphs/subgraph-directory';
import { usageMetrics, type Usage } from './usage';

interface Measured {
  readonly caching: Caching | undefined;
  readonly facts: FactStreams | undefined;
  readonly usage: Usage | undefined;
}

/** The figures of the gateway for Prometheus: those of the process, of its subgraphs, and of its cache, its facts and its reports of usage where it has them. */
export function metricsRoute(directory: SubgraphDirectory, { caching, facts, usage }: Measured): Router {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  isolationMetrics(() => directory.all(), registry);
  if (caching) cacheMetrics(caching.cache, registry);
  if (facts) factMetrics(facts, registry);
  if (usage) usageMetrics(usage, registry);
  return Router().get('/', async (_request, response) => {
    response.type(registry.contentType).send(await registry.metrics());
  });
}
