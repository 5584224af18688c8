/** An office or a unit that was found by a name that is no more. */
export interface FoundByFormerName {
  readonly formerName: string | null;
}

/** The former name that several of today's units carry on, or null: then the reader has to choose among them. */
export function sharedFormerName(
  found: readonly FoundByFormerName[],
): { name: string; count: number } | null {
  const counts = new Map<string, number>();
  for (const { formerName } of found) {
    if (formerName !== null) counts.set(formerName, (counts.get(formerName) ?? 0) + 1);
  }
  const [name, count] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? ['', 0];
  return count > 1 ? { name, count } : null;
}
