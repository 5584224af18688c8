import type { Dictionary } from './search.dictionary';
import type { Reading, Way } from './search.reading';
import { BANDS, SMOOTHING } from './search.weights';

/** Terms that a candidate must hold, all of them. */
export interface Probe {
  /** A later stage is for when the earlier ones find too few. */
  readonly stage: 1 | 2 | 3;
  readonly terms: readonly string[];
  /** Further terms to look within, one after the other until enough are found; '' for none. */
  readonly within: readonly string[];
}

const MOST_PROBED_WORDS = 10;
const MOST_PROBES = 30;
/** So few names are read whole faster than band by band; and so many in two bands. */
const FEW_NAMES = 250;
const MANY_NAMES = 8000;
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
 * What to look up, what says most before what says little: all words of each way; then its heaviest ones, and the ways that leave something out; then those few
 * words that together are enough of a way. Where even the rarest word of a set is common, it is looked for first among
 * the procedures that people mean, band by band, so that it need not be read to its end.
 */
export function probesOf(reading: Reading, dictionary: Dictionary, must: readonly string[]): Probe[] {
  const sets = new Map<string, WordSet>();
  for (const way of reading.ways) {
    for (const set of wordSets(way, dictionary)) {
      const key = [...set.words].sort().join(' ');
      const known = sets.get(key);
      if (!known || set.stage < known.stage || set.share > known.share) sets.set(key, set);
    }
  }
  const agencies = reading.agencies.map((code) => `agency:${code}`);
  if (sets.size === 0)
    return agencies.map((agency) => ({ stage: 1, terms: [...must, agency], within: BANDED }));
  return [...sets.values()]
    .sort((a, b) => a.stage - b.stage || b.weight - a.weight)
    .slice(0, MOST_PROBES)
    .map(({ stage, words }) => {
      const rarest = Math.min(...words.map((word) => dictionary.words.get(word) ?? 0));
      const bands = rarest < FEW_NAMES ? [''] : rarest < MANY_NAMES ? BANDED.slice(1) : BANDED;
      return {
        stage,
        terms: [...must, ...words],
        within: [...(rarest < FEW_NAMES ? [] : agencies), ...bands],
      };
    });
}

const BANDED = [...BANDS.map((_, band) => `band:${band + 1}`), ''];

interface WordSet {
  readonly stage: Probe['stage'];
  readonly words: readonly string[];
  readonly weight: number;
  /** Of all that the way says. */
  readonly share: number;
}

function wordSets(way: Way, dictionary: Dictionary): WordSet[] {
  const said = weighed(way, dictionary)
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const total = said.reduce((sum, { weight }) => sum + weight, 0);
  const probed = said.slice(0, MOST_PROBED_WORDS);
  const setOf = (stage: Probe['stage'], set: readonly WeighedWord[]): WordSet => {
    const weight = set.reduce((sum, word) => sum + word.weight, 0);
    return { stage, words: set.map(({ word }) => word), weight, share: weight / total };
  };
  const least = (stage: Probe['stage']) => (way.discount < 0 && stage === 1 ? 2 : stage);
  return [
    setOf(least(1), probed),
    setOf(2, probed.slice(0, Math.ceil(probed.length * 0.7))),
    setOf(3, probed.slice(0, Math.ceil(probed.length / 2))),
    setOf(3, probed.slice(1, 1 + Math.ceil(probed.length * 0.6))),
    ...combinations(probed.slice(0, 4)).map((set) => setOf(3, set)),
  ].filter(({ words, share }) => words.length > 0 && share >= LEAST_PROBED_SHARE);
}

/** One word, two, three: the fewest that are enough come with them. */
function combinations(words: readonly WeighedWord[]): WeighedWord[][] {
  return words.flatMap((one, i) => [
    [one],
    ...words
      .slice(i + 1)
      .flatMap((other, j) => [[one, other], ...words.slice(i + j + 2).map((third) => [one, other, third])]),
  ]);
}
