import { Router } from 'express';
import type { Federation } from './federation';

const PATIENCE_MS = 2000;

/**
 * `/health/live`: the process answers. `/health/ready`: the supergraph is loaded and at least one subgraph answers,
 * since one that is down leaves the rest of every answer standing; which ones do is listed by name.
 */
export function healthRoutes({ addresses }: Federation): Router {
  const routes = Router();
  routes.get('/live', (_request, response) => {
    response.json({ status: 'ok' });
  });
  routes.get('/ready', async (_request, response) => {
    const states = await Promise.all(
      [...addresses].map(async ([name, url]) => [name, (await answers(url)) ? 'ok' : 'unavailable'] as const),
    );
    const ready = states.some(([, state]) => state === 'ok');
    response
      .status(ready ? 200 : 503)
      .json({ status: ready ? 'ok' : 'unavailable', subgraphs: Object.fromEntries(states) });
  });
  return routes;
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{__typename}"}',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
