import { createHash } from 'node:crypto';
import { CodedError } from '@lien-thong/kit/errors';
import type { LimitsByName } from '@lien-thong/kit/limits';
import type { RequestHandler } from 'express';
import { limitsOf } from '../partner-limits';
import { readSupergraph, requireSight } from '../read-supergraph';
import type { Registry } from '../registry';
import { registryErrors } from '../registry-errors';
import { contractOf } from '../stages';
import type { SupergraphNews } from '../supergraph-news';
import type { Callers } from './callers';

const LONGEST_WAIT_SECONDS = 55;

/**
 * `GET /supergraph?contract=public&wait=25`: the graph of a contract, under its SHA-256 as ETag; as JSON with what was
 * agreed of its subgraphs, for gateways. Whoever names what it has (If-None-Match) is answered when there is another one, with
 * 304 when the seconds are over.
 */
export function supergraphRoute(registry: Registry, callers: Callers, news: SupergraphNews): RequestHandler {
  return async (request, response) => {
    const { contract: asked = 'public', wait = '0' } = request.query;
    const contract = contractOf(String(asked));
    if (!contract) throw new CodedError(registryErrors.CONTRACT_UNKNOWN, { contract: JSON.stringify(asked) });
    await requireSight(registry, contract, await callers.either(request));
    const known = request.headers['if-none-match'];
    const seconds = Math.min(Number(wait) || 0, LONGEST_WAIT_SECONDS);
    const end = Date.now() + seconds * 1000;
    const wantsLimits = request.accepts(['text/plain', 'json']) === 'json';
    response.vary('accept');
    let gone = false;
    response.on('close', () => (gone = true));
    for (;;) {
      const left = end - Date.now();
      const heard = left > 0 && known !== undefined ? news.next(left) : undefined;
      const { number, sha256, sdl } = await readSupergraph(registry, contract);
      const limits = wantsLimits ? await limitsOf(registry.db.manager, contract) : undefined;
      const etag = limits ? `"${sha256}-${digestOf(limits)}"` : `"${sha256}"`;
      response.setHeader('etag', etag);
      response.setHeader('x-supergraph-number', String(number));
      if (etag !== known) {
        if (limits) response.json({ supergraph: sdl, limits });
        else response.type('text/plain').send(sdl);
        return;
      }
      if (!heard || gone || news.ended) {
        response.status(304).end();
        return;
      }
      await heard;
    }
  };
}

function digestOf(limits: LimitsByName): string {
  return createHash('sha256').update(JSON.stringify(limits)).digest('hex').slice(0, 16);
}
