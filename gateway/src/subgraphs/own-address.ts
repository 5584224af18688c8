import { isLogicalAddress } from '@lien-thong/kit/http';
import type { SubgraphEntry } from '../planning';

/**
 * Where the supergraph itself says that a subgraph answers; null for one of the house, which the supergraph names and whoever
 * runs it places. One with an address of its own is a guest: it states no facts on the bus of the house.
 */
export function ownAddress({ url }: SubgraphEntry): string | null {
  return url !== null && URL.canParse(url) && !isLogicalAddress(url) ? url : null;
}
