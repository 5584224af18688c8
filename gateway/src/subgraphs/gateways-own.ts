import { GATEWAYS_OWN, logicalAddress } from '@lien-thong/kit/http';
import type { ByteText } from '../byte-text';
import type { GatewayContext } from '../context';
import type { SubgraphEntry } from '../planning';

/** A part of the graph that this process answers itself: nothing is sent anywhere. */
export interface OwnSubgraph {
  /** @param body the JSON of a GraphQL request. @returns the body of the answer. */
  answer(body: ByteText, context: GatewayContext): Promise<Buffer>;
}

/**
 * By name and address: a supergraph of others may have a subgraph of that name, but nobody else's is at an address of a
 * domain that can never exist (RFC 2606).
 */
export function isGatewaysOwn({ name, url }: SubgraphEntry): boolean {
  return name === GATEWAYS_OWN && url === logicalAddress(GATEWAYS_OWN);
}
