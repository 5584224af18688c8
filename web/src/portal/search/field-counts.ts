export interface FieldCount {
  readonly name: string;
  /** Null for a field that is chosen and holds none of the best results. */
  readonly count: number | null;
}

/** Fields of administration among results, the fullest first; a chosen one is always there. */
export function fieldCounts(
  found: readonly { readonly field: string | null }[],
  chosen: string | undefined,
): FieldCount[] {
  const counts = new Map<string, number>();
  for (const { field } of found) if (field !== null) counts.set(field, (counts.get(field) ?? 0) + 1);
  const sorted: FieldCount[] = [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((one, other) => other.count - one.count || one.name.localeCompare(other.name, 'vi'));
  return chosen === undefined || counts.has(chosen) ? sorted : [{ name: chosen, count: null }, ...sorted];
}
