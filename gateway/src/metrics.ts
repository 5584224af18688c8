import { Router } from 'express';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { cacheMetrics, type Caching } from './caching';
import { factMetrics, type FactStreams } from './facts';
import { isolationMetrics } from './subgraphs/isolation';
import type { SubgraphDirectory } from './subgraphs/subgraph-directory';

/** The figures of the gateway for Prometheus: those of the process, of its subgraphs, and of its cache and its facts where it has them. */
export function metricsRoute(
  caching: Caching | undefined,
  directory: SubgraphDirectory,
  facts: FactStreams | undefined,
): Router {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  isolationMetrics(() => directory.all(), registry);
  if (caching) cacheMetrics(caching.cache, registry);
  if (facts) factMetrics(facts, registry);
  return Router().get('/', async (_request, response) => {
    response.type(registry.contentType).send(await registry.metrics());
  });
}
