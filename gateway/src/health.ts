import { randomUUID } from 'node:crypto';
import { ANONYMOUS } from '@lien-thong/kit/identity';
import { Router } from 'express';
import { readAnswer } from './run';
import type { SubgraphProtocol } from './subgraphs/protocol';
import type { SubgraphDirectory, SubgraphPlace } from './subgraphs/subgraph-directory';

const PATIENCE_MS = 2000;
const QUESTION = '{"query":"{__typename}"}';

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
        .map(async (place) => [place.name, (await answers(place, protocol)) ? 'ok' : 'unavailable'] as const),
    );
    const ready = states.some(([, state]) => state === 'ok');
    response
      .status(ready ? 200 : 503)
      .json({ status: ready ? 'ok' : 'unavailable', subgraphs: Object.fromEntries(states) });
  });
  return routes;
}

async function answers({ name, transport }: SubgraphPlace, protocol: SubgraphProtocol): Promise<boolean> {
  const nobody = {
    instant: new Date(),
    locale: 'en',
    correlationId: randomUUID(),
    identity: ANONYMOUS,
  } as const;
  const headers = protocol.headersOf(nobody, name, QUESTION);
  const late = new Promise<never>((_, reject) => setTimeout(reject, PATIENCE_MS).unref());
  try {
    const body = await Promise.race([transport.send({ body: QUESTION, headers, repeatable: true }), late]);
    return readAnswer(body).errors.length === 0;
  } catch {
    return false;
  }
}
