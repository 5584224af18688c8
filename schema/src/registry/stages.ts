/** Who sees a subgraph, from the fewest to the most. */
export const STAGES = ['SANDBOX', 'INTERNAL', 'PUBLIC'] as const;
export type Stage = (typeof STAGES)[number];

/**
 * A graph as some see it: `public` what everybody sees, `internal` what all agencies see, `sandbox:<subgraph>` what its
 * partner sees, which is all that is internal and that subgraph.
 */
export type Contract = 'public' | 'internal' | `sandbox:${string}`;

export function contractOf(text: string): Contract | undefined {
  return text === 'public' || text === 'internal' || /^sandbox:[a-z][a-z0-9-]*$/.test(text)
    ? (text as Contract)
    : undefined;
}

/** The contract that shows everything that a subgraph of this stage stands beside. */
export function widestContract(name: string, stage: Stage): Contract {
  return stage === 'SANDBOX' ? `sandbox:${name}` : 'internal';
}

/** Every contract that a subgraph is a part of, the widest first; others' sandboxes follow when somebody looks. */
export function contractsOf(name: string, stage: Stage): Contract[] {
  const widest = widestContract(name, stage);
  return stage === 'PUBLIC' ? [widest, 'public'] : [widest];
}

export function isShownBy(contract: Contract, name: string, stage: Stage): boolean {
  if (contract === 'public') return stage === 'PUBLIC';
  return stage !== 'SANDBOX' || contract === `sandbox:${name}`;
}
