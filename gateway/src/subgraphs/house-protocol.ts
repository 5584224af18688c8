import { kitErrors } from '@lien-thong/kit/errors';
import { HEADERS } from '@lien-thong/kit/http';
import { SEAL_HEADER, sealRequest } from '@lien-thong/kit/identity';
import type { Logger } from '@lien-thong/kit/logging';
import type { SubgraphProtocol } from './protocol';
import { SubgraphError } from './subgraph-error';
import { unavailableSubgraph } from './unavailable-subgraph';

/** What a subgraph says of the gateway's own request: the caller has no part in it. */
const GATEWAYS_FAULT = new Set<unknown>([kitErrors.REQUEST_INVALID.code, kitErrors.GATEWAY_ONLY.code]);

/**
 * Subgraphs of this graph: every fetch of one request carries the same instant, language and correlation id, under the
 * gateway's seal; a coded error goes on as it is, everything else goes to the log alone.
 */
export function houseProtocol(gatewayKey: Uint8Array, logger: Logger): SubgraphProtocol {
  return {
    headersOf: (context, subgraph, body) => ({
      'accept-language': context.locale,
      [HEADERS.correlationId]: context.correlationId,
      [HEADERS.instant]: context.instant.toISOString(),
      [SEAL_HEADER]: sealRequest(
        context.identity,
        { subgraph, body: Buffer.from(body, 'latin1') },
        gatewayKey,
      ),
    }),
    answered(error, subgraph) {
      const { code, remedy, details } = error.extensions ?? {};
      if (typeof code === 'string' && typeof remedy === 'string' && !GATEWAYS_FAULT.has(code)) {
        return new SubgraphError(error.message, code, remedy, details);
      }
      logger.error({ err: error, subgraph }, 'a subgraph answered an error that is not coded');
      return null;
    },
    unavailable: unavailableSubgraph,
  };
}
