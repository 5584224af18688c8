import { Router } from 'express';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { cacheMetrics, type Caching } from './caching';
import { isolationMetrics } from './subgraphs/isolation';
import type { SubgraphDirectory } from './subgraphs/subgraph-directory';
import { usageMetrics, type Usage } from './usage';

/** The figures of the gateway for Prometheus: those of the process, of its subgraphs, and of its cache and its reports of usage where it has them. */
export function metricsRoute(
  directory: SubgraphDirectory,
  { caching, usage }: { readonly caching: Caching | undefined; readonly usage: Usage | undefined },
): Router {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  isolationMetrics(() => directory.all(), registry);
  if (caching) cacheMetrics(caching.cache, registry);
  if (usage) usageMetrics(usage, registry);
  return Router().get('/', async (_request, response) => {
    response.type(registry.contentType).send(await registry.metrics());
  });
}
