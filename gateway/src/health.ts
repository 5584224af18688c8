import { randomUUID } from 'node:crypto';
import { ANONYMOUS } from '@lien-thong/kit/identity';
import { Router } from 'express';
import type { Federation } from './federation';
import { ask, type SubgraphPlace } from './subgraphs/fetch';

const PATIENCE_MS = 2000;

/**
 * `/health/live`: the process answers. `/health/ready`: the supergraph is loaded and at least one subgraph answers,
 * since one that is down leaves the rest of every answer standing; which ones do is listed by name.
 */
export function healthRoutes({ places }: Federation): Router {
  const routes = Router();
  routes.get('/live', (_request, response) => {
    response.json({ status: 'ok' });
  });
  routes.get('/ready', async (_request, response) => {
    const states = await Promise.all(
      [...places].map(
        async ([name, place]) => [name, (await answers(place)) ? 'ok' : 'unavailable'] as const,
      ),
    );
    const ready = states.some(([, state]) => state === 'ok');
    response
      .status(ready ? 200 : 503)
      .json({ status: ready ? 'ok' : 'unavailable', subgraphs: Object.fromEntries(states) });
  });
  return routes;
}

async function answers(place: SubgraphPlace): Promise<boolean> {
  const nobody = {
    instant: new Date(),
    locale: 'en',
    correlationId: randomUUID(),
    identity: ANONYMOUS,
  } as const;
  try {
    const answer = await ask({ ...place, timeoutMs: PATIENCE_MS }, { query: '{__typename}' }, nobody);
    return !answer.errors;
  } catch {
    return false;
  }
}
