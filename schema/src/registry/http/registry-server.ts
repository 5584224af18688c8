import { createServer } from 'node:http';
import { correlated, listenOn, orderlyClose, refusals, requestScope } from '@lien-thong/kit/http';
import type { TokenVerifier } from '@lien-thong/kit/identity';
import { CodedError } from '@lien-thong/kit/errors';
import express from 'express';
import { registerPartner } from '../partners';
import type { Registry } from '../registry';
import { registryErrors } from '../registry-errors';
import { listSubgraphs } from '../subgraph-rows';
import type { SupergraphNews } from '../supergraph-news';
import { Callers, type WithRawBody } from './callers';
import { houseRoute } from './house-route';
import { refusing } from './refusing';
import { readBody, SHAPES } from './request-shapes';
import { subgraphRoutes } from './subgraph-routes';
import { supergraphRoute } from './supergraph-route';
import { usageRoutes } from './usage-routes';
import { asRegistrar } from '../callers';

export interface RegistryListening {
  readonly verifyToken: TokenVerifier;
  /** Shared with the gateways of the house. */
  readonly gatewayKey: Uint8Array;
  /** Where a subgraph of the house answers. */
  readonly addressOf: (subgraph: string) => string | undefined;
  readonly listen: { readonly host: string; readonly port: number };
}

export interface RegistryServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** The registry over HTTP; schema/README.md lists what it answers. */
export async function createRegistryServer(
  registry: Registry,
  news: SupergraphNews,
  { verifyToken, gatewayKey, addressOf, listen }: RegistryListening,
): Promise<RegistryServer> {
  const callers = new Callers(verifyToken, gatewayKey);
  const { db, house, now, logger } = registry;
  const app = express().disable('x-powered-by').disable('etag');
  app.use(correlated);
  app.use(
    express.json({
      limit: '1mb',
      verify: (request, _response, body) => void ((request as WithRawBody).rawBody = body),
    }),
  );
  app.use(requestScope);
  app.use('/subgraphs', subgraphRoutes(registry, callers));
  app.get('/subgraphs', async (request, response) => {
    asRegistrar(await callers.person(request));
    response.json({ subgraphs: await listSubgraphs(db.manager) });
  });
  app.put('/partners/:name', async (request, response) => {
    const caller = await callers.person(request);
    const { name } = request.params;
    if (!/^[a-z][a-z0-9-]{1,40}$/.test(name)) {
      throw new CodedError(registryErrors.REQUEST_MALFORMED, { reason: 'a partner is named in kebab-case' });
    }
    await registerPartner(db, house, caller, { name, ...readBody(SHAPES.partner, request.body) }, now());
    response.status(204).end();
  });
  app.post('/house/:name', houseRoute({ registry, callers, gatewayKey, addressOf }));
  app.get('/supergraph', supergraphRoute(registry, callers, news));
  app.use('/usage', usageRoutes(registry, callers));
  app.get('/health/live', (_request, response) => void response.json({ status: 'ok' }));
  app.get('/health/ready', async (_request, response) => {
    await db.query('SELECT 1').then(
      () => response.json({ status: 'ok' }),
      () => response.status(503).json({ status: 'unavailable', reason: 'database' }),
    );
  });
  app.use(refusing);
  app.use(refusals(logger));
  const http = createServer(app);
  const close = orderlyClose(http);
  const url = await listenOn(http, listen);
  return {
    url,
    async stop() {
      const closed = close();
      // Those who wait for news are answered.
      await news.close();
      await closed;
    },
  };
}
