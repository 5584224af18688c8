import { Router } from 'express';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { cacheMetrics, type Caching } from './caching';

/** The figures of the gateway for Prometheus: those of the process, and how its cache does where it has one. */
export function metricsRoute(caching: Caching | undefined): Router {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  if (caching) cacheMetrics(caching.cache, registry);
  return Router().get('/', async (_request, response) => {
    response.type(registry.contentType).send(await registry.metrics());
  });
}
