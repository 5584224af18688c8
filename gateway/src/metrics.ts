import { Router } from 'express';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { cacheMetrics, type Caching } from './caching';
import { isolationMetrics } from './subgraphs/isolation';
import type { SubgraphDirectory } from './subgraphs/subgraph-directory';

/** The figures of the gateway for Prometheus: those of the process, of its subgraphs, and of its cache where it has one. */
export function metricsRoute(caching: Caching | undefined, directory: SubgraphDirectory): Router {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  isolationMetrics(() => directory.all(), registry);
  if (caching) cacheMetrics(caching.cache, registry);
  return Router().get('/', async (_request, response) => {
    response.type(registry.contentType).send(await registry.metrics());
  });
}
