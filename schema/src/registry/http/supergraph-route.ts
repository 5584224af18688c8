import { CodedError } from '@lien-thong/kit/errors';
import type { RequestHandler } from 'express';
import { readSupergraph, requireSight } from '../read-supergraph';
import type { Registry } from '../registry';
import { registryErrors } from '../registry-errors';
import { contractOf } from '../stages';
import type { SupergraphNews } from '../supergraph-news';
import type { Callers } from './callers';

const LONGEST_WAIT_SECONDS = 55;

/**
 * `GET /supergraph?contract=public&wait=25`: the graph of a contract, under its SHA-256 as ETag. Whoever names what it
 * has (If-None-Match) is answered when there is another one, with 304 when the seconds are over.
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
    let gone = false;
    response.on('close', () => (gone = true));
    for (;;) {
      const left = end - Date.now();
      const heard = left > 0 && known !== undefined ? news.next(left) : undefined;
      const { number, sha256, sdl } = await readSupergraph(registry, contract);
      const etag = `"${sha256}"`;
      response.setHeader('etag', etag);
      response.setHeader('x-supergraph-number', String(number));
      if (etag !== known) {
        response.type('text/plain').send(sdl);
        return;
      }
      if (!heard || gone || news.ended) {
        // Asked again at once on the same connection, a registry that stops would answer for as long as anybody asks.
        if (news.ended) response.setHeader('connection', 'close');
        response.status(304).end();
        return;
      }
      await heard;
    }
  };
}
