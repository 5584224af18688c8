/** By RFC 2606 nothing answers below it: such an address only names. */
const NOWHERE = '.invalid';

/** The subgraph that a gateway answers in its own process. */
export const GATEWAYS_OWN = 'graph';

/** What a composed supergraph calls the place of a subgraph of the house; whoever runs it knows the real one. */
export function logicalAddress(name: string): string {
  return `http://${name}.subgraph${NOWHERE}/graphql`;
}

/** Whether an address names a place and is none. */
export function isLogicalAddress(url: string): boolean {
  return URL.canParse(url) && new URL(url).hostname.endsWith(NOWHERE);
}
