import { Router } from 'express';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { requestClock } from '../clock';
import { localeOf } from '../errors';
import { correlationIdOf, headerOf, HEADERS } from '../http';
import type { Logger } from '../logging';
import { serveSubgraph, subgraphSchema, type SubgraphServer } from '../subgraph';
import type { GuestDefinition } from './guest-definition';

/**
 * Serves a partner's subgraph: the house's shared types, errors, languages and instants of requests, without its
 * database, events and seal. Whoever reaches it may ask it.
 * @param listen port 0 takes a free one.
 */
export function createGuestServer<L>(
  { root, resolvers, createLoaders }: GuestDefinition<L>,
  listen: { readonly host: string; readonly port: number },
  logger: Logger,
): Promise<SubgraphServer> {
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  return serveSubgraph(
    {
      schema: subgraphSchema(root, resolvers),
      health: Router().get(['/live', '/ready'], (_request, response) => void response.json({ status: 'ok' })),
      metrics,
      contextOf: ({ headers }) => ({
        clock: requestClock(headerOf(headers, HEADERS.instant)),
        locale: localeOf(headers['accept-language']),
        correlationId: correlationIdOf(headers),
        loaders: createLoaders(),
      }),
    },
    listen,
    logger,
  );
}
