/** An office that may have been found by a name that is no more. */
export interface FoundByFormerName {
  readonly formerName: string | null;
  /** How many of today's units that name went into. */
  readonly formerNameSuccessors: number | null;
}

/** Former names that several of today's units carry on: for each of them the reader has to choose. */
export function sharedFormerNames(
  found: readonly FoundByFormerName[],
): { readonly name: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { formerName, formerNameSuccessors: count } of found) {
    if (formerName !== null && count !== null && count > 1) counts.set(formerName, count);
  }
  return [...counts].map(([name, count]) => ({ name, count }));
}
