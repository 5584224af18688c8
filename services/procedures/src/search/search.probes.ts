import type { Dictionary } from './search.dictionary';
import type { Reading, Way } from './search.reading';
import { BANDS, SMOOTHING } from './search.weights';

/** Terms that a candidate must hold, all of them. */
export type Probe = readonly string[];

const MOST_PROBED_WORDS = 10;
const MOST_SETS = 40;
/** So few names are read whole faster than band by band. */
const FEW_NAMES = 250;
/** A set that is less of what was typed finds mostly what is no result. */
const LEAST_PROBED_SHARE = 0.42;

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
 * What to look up, the strictest first: all words of a way, then its heaviest ones, then those few that together are
 * enough of it. Where even the rarest word of a set is common, it is looked for first among the procedures that people
 * mean, band by band, so that it need not be read to its end.
 */
export function probesOf(reading: Reading, dictionary: Dictionary, must: readonly string[]): Probe[] {
  const sets = new Map<string, WordSet>();
  for (const way of reading.ways) {
    for (const set of wordSets(weighed(way, dictionary))) {
      const key = [...set.words].sort().join(' ');
      if (set.share > (sets.get(key)?.share ?? 0)) sets.set(key, set);
    }
  }
  const strictest = [...sets.values()].sort((a, b) => b.share - a.share).slice(0, MOST_SETS);
  const agencies = reading.agencies.map((code) => `agency:${code}`);
  if (strictest.length === 0) return agencies.map((agency) => [...must, agency]);
  return strictest.flatMap(({ words }) => {
    const rarest = Math.min(...words.map((word) => dictionary.words.get(word) ?? 0));
    const bands = rarest < FEW_NAMES ? [] : BANDS.map((_, band) => `band:${band + 1}`);
    return [...(rarest < FEW_NAMES ? [] : agencies), ...bands]
      .map((term) => [...must, ...words, term])
      .concat([[...must, ...words]]);
  });
}

interface WordSet {
  readonly words: readonly string[];
  readonly share: number;
}

function wordSets(way: readonly WeighedWord[]): WordSet[] {
  const said = way.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  const total = said.reduce((sum, { weight }) => sum + weight, 0);
  const probed = said.slice(0, MOST_PROBED_WORDS);
  const sets = [
    probed,
    probed.slice(0, Math.ceil(probed.length * 0.7)),
    probed.slice(0, Math.ceil(probed.length / 2)),
    probed.slice(1, 1 + Math.ceil(probed.length * 0.6)),
    ...combinations(probed.slice(0, 4)),
  ];
  return sets
    .map((set) => ({
      words: set.map(({ word }) => word),
      share: set.reduce((sum, { weight }) => sum + weight, 0) / total,
    }))
    .filter(({ words, share }) => words.length > 0 && share >= LEAST_PROBED_SHARE);
}

/** One word, two, three: the fewest that are enough come with them. */
function combinations(words: readonly WeighedWord[]): WeighedWord[][] {
  return words.flatMap((one, i) => [
    [one],
    ...words.slice(i + 1).flatMap((other, j) => [
      [one, other],
      ...words.slice(i + j + 2).map((third) => [one, other, third]),
    ]),
  ]);
}
