import type { Dictionary } from './search.dictionary';
import type { Reading, Way } from './search.reading';
import { BANDS, LEAST_SHARE, SMOOTHING } from './search.weights';

/** Terms that a candidate must hold, all of them. */
export type Probe = readonly string[];

const MOST_PROBED_WORDS = 10;
const MOST_PROBES = 60;

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

/**
 * What to look up, the strictest first: all words of a way; then without its most common words, one after the other;
 * then without one of its rare ones; then pairs of these. Each first among the procedures that people mean, band by
 * band, so that a common word need not be read to its end.
 */
export function probesOf(reading: Reading, dictionary: Dictionary, must: readonly string[]): Probe[] {
  const sets = new Map<string, { words: readonly string[]; share: number }>();
  for (const way of reading.ways) {
    for (const { words, share } of wordSets(weighed(way, dictionary))) {
      const key = [...words].sort().join(' ');
      if (share >= LEAST_SHARE && share > (sets.get(key)?.share ?? 0)) sets.set(key, { words, share });
    }
  }
  const strictest = [...sets.values()].sort((a, b) => b.share - a.share).slice(0, MOST_PROBES);
  const agencies = reading.agencies.map((code) => `agency:${code}`);
  if (strictest.length === 0) return agencies.map((agency) => [...must, agency]);
  return strictest.flatMap(({ words }) => [
    ...agencies.map((agency) => [...must, ...words, agency]),
    ...BANDS.map((_, band) => [...must, ...words, `band:${band + 1}`]),
    [...must, ...words],
  ]);
}

function wordSets(way: readonly WeighedWord[]): { words: string[]; share: number }[] {
  const said = way.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  const total = said.reduce((sum, { weight }) => sum + weight, 0);
  const probed = said.slice(0, MOST_PROBED_WORDS);
  const rarest = probed.slice(0, 4);
  const sets = [
    ...probed.map((_, dropped) => probed.slice(0, probed.length - dropped)),
    ...rarest.map((one) => probed.filter((word) => word !== one)),
    ...rarest.flatMap((one, i) => [
      ...rarest.slice(i + 1).map((other) => [one, other]),
      ...rarest.slice(i + 1).flatMap((other, j) => rarest.slice(i + j + 2).map((third) => [one, other, third])),
    ]),
  ];
  return sets
    .filter((set) => set.length > 0)
    .map((set) => ({
      words: set.map(({ word }) => word),
      share: set.reduce((sum, { weight }) => sum + weight, 0) / total,
    }));
}
