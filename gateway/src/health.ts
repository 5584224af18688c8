import { Router } from 'express';
import { probe } from './subgraphs/probe';
import type { SubgraphProtocol } from './subgraphs/protocol';
import type { SubgraphDirectory } from './subgraphs/subgraph-directory';

/**
 * `/health/live`: the process answers. `/health/ready`: the supergraph is loaded and at least one subgraph answers,
 * since one that is down leaves the rest of every answer standing; which ones do is listed by name.
 */
export function healthRoutes(directory: SubgraphDirectory, protocol: SubgraphProtocol): Router {
  const routes = Router();
  routes.get('/live', (_request, response) => {
    response.json({ status: 'ok' });
  });
  routes.get('/ready', async (_request, response) => {
    const states = await Promise.all(
      directory
        .all()
        .map(
          async (place) =>
            [place.name, (await probe(place, protocol)) === null ? 'unavailable' : 'ok'] as const,
        ),
    );
    const ready = states.some(([, state]) => state === 'ok');
    response
      .status(ready ? 200 : 503)
      .json({ status: ready ? 'ok' : 'unavailable', subgraphs: Object.fromEntries(states) });
  });
  return routes;
}
