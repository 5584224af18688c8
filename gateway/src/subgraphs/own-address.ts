import type { SubgraphEntry } from '../planning';

/** By RFC 2606 nothing answers there: such an address only names. */
const NOWHERE = '.invalid';

/**
 * Where the supergraph itself says that a subgraph answers; null for one of the house, which the supergraph names and whoever
 * runs it places. One with an address of its own is a guest: it states no facts on the bus of the house.
 */
export function ownAddress({ url }: SubgraphEntry): string | null {
  return url !== null && URL.canParse(url) && !new URL(url).hostname.endsWith(NOWHERE) ? url : null;
}
