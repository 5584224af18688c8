import type { Dictionary } from './search.dictionary';
import type { Way } from './search.reading';
import { SMOOTHING } from './search.weights';

export interface WeighedWord {
  readonly word: string;
  readonly weight: number;
}

/** How much each word of a way says: a rare one says more, one that no name has says nothing. */
export function weighed({ tokens }: Way, { words, names }: Dictionary): WeighedWord[] {
  return [...new Set(tokens.map(({ plain }) => plain))].map((word) => {
    const used = words.get(word) ?? 0;
    return { word, weight: used === 0 ? 0 : weightOf(used, names) };
  });
}

/** How much a word says that stands in so many of the names. */
export const weightOf = (used: number, names: number): number => Math.log(1 + names / (used + SMOOTHING));
