export interface EventContract {
  readonly type: string;
  readonly subgraph: string;
  readonly description: string;
}

/** The contracts of each subgraph, in the order in which they come. */
export function contractsBySubgraph(
  contracts: readonly EventContract[],
): ReadonlyMap<string, readonly EventContract[]> {
  const subgraphs = new Map<string, EventContract[]>();
  for (const contract of contracts) {
    subgraphs.set(contract.subgraph, [...(subgraphs.get(contract.subgraph) ?? []), contract]);
  }
  return subgraphs;
}
