import { canonical, type Json } from './json';

/** One thing that the owner and the projection do not say alike. */
export type Difference = { readonly key: string } & (
  | { readonly kind: 'MISSING'; readonly owned: Json }
  | { readonly kind: 'SURPLUS'; readonly kept: Json }
  | { readonly kind: 'DIFFERING'; readonly owned: Json; readonly kept: Json }
);

/** Every key that is on one side alone, or is not said alike on both; by key. */
export function compare(
  owned: ReadonlyMap<string, Json>,
  kept: ReadonlyMap<string, Json>,
): readonly Difference[] {
  const keys = [...new Set([...owned.keys(), ...kept.keys()])].sort();
  return keys.flatMap((key): Difference[] => {
    if (!kept.has(key)) return [{ kind: 'MISSING', key, owned: owned.get(key) }];
    if (!owned.has(key)) return [{ kind: 'SURPLUS', key, kept: kept.get(key) }];
    const both = { owned: owned.get(key), kept: kept.get(key) };
    return canonical(both.owned) === canonical(both.kept) ? [] : [{ kind: 'DIFFERING', key, ...both }];
  });
}

/** Those of the differences that were found before in the same words. */
export function foundTwice(before: readonly Difference[], now: readonly Difference[]): readonly Difference[] {
  const known = new Set(before.map(wordsOf));
  return now.filter((difference) => known.has(wordsOf(difference)));
}

const wordsOf = (difference: Difference): string => canonical({ ...difference });
