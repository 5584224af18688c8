import type { WeighedWord } from './search.word-weights';
import { LIKENESS } from './search.weights';

/** One way to say what was asked for, in terms of the index. */
export interface AskedWay {
  readonly words: readonly WeighedWord[];
  /** Of so many words a name that says nothing else consists; 0 where it does not matter how long a name is. */
  readonly length: number;
  readonly discount: number;
}

export interface AskedWord {
  readonly word: string;
  /** A name without it and without any word before it holds too little of every way. */
  readonly opens: boolean;
}

/** So many words have a bit each; what more is typed says little. */
const MOST_WORDS = 16;
/** Whoever ranks reckons anew: what is just at the limit is left to it. */
const ROUNDING = 1e-6;

/** How like a name is to what was asked for, as far as the words that it holds tell, for every set of them. */
export class Likenesses {
  /** Those that open first; the n-th has the n-th bit of a set. */
  readonly words: readonly AskedWord[];
  private readonly ways: readonly (AskedWay & {
    readonly weights: readonly number[];
    readonly total: number;
  })[];
  /** The largest share that any name so far holds of a way. */
  best = 0;
  private readonly known: Uint8Array;
  private readonly held: Float32Array;
  private readonly named: Float32Array;
  private readonly lengths: Uint8Array;

  /** @param least a name that holds a smaller share of every way is none. */
  constructor(
    ways: readonly AskedWay[],
    private readonly least: number,
  ) {
    const saying = ways.filter(({ words }) => totalOf(words) > 0);
    this.words = wordsOf(saying, least);
    this.ways = saying.map((way) => {
      const weights = this.words.map(({ word }) => way.words.find((said) => said.word === word)?.weight ?? 0);
      return { ...way, weights, total: totalOf(way.words) };
    });
    const sets = 1 << this.words.length;
    this.known = new Uint8Array(sets);
    this.held = new Float32Array(sets);
    this.named = new Float32Array(sets);
    this.lengths = new Uint8Array(sets);
  }

  /** Of a name of so many words that holds the set; -Infinity where that is too little. */
  of(set: number, words: number): number {
    if (this.known[set] === 0) this.reckon(set);
    const length = this.lengths[set] as number;
    return (this.held[set] as number) + (this.named[set] as number) * (length < words ? length / words : 1);
  }

  private reckon(set: number): void {
    this.known[set] = 1;
    this.held[set] = -Infinity;
    let best = -Infinity;
    for (const { weights, total, discount, length } of this.ways) {
      const weight = weights.reduce((sum, one, nth) => (set & (1 << nth) ? sum + one : sum), 0);
      const share = weight / total;
      const likeness = (LIKENESS.held + LIKENESS.named) * share + discount;
      if (share < this.least - ROUNDING || likeness <= best) continue;
      this.best = Math.max(this.best, share);
      best = likeness;
      this.held[set] = LIKENESS.held * share + discount;
      this.named[set] = length === 0 ? 0 : LIKENESS.named * share;
      this.lengths[set] = length;
    }
  }
}

const totalOf = (words: readonly WeighedWord[]): number => words.reduce((sum, { weight }) => sum + weight, 0);

/** The words that say most of a way; a word opens where those that say less are too little without it. */
function wordsOf(ways: readonly AskedWay[], least: number): AskedWord[] {
  const shares = new Map<string, { share: number; opens: boolean }>();
  for (const { words } of ways) {
    const total = totalOf(words);
    let rest = total;
    for (const { word, weight } of [...words].sort((a, b) => b.weight - a.weight)) {
      if (weight === 0) break;
      const known = shares.get(word);
      shares.set(word, {
        share: Math.max(weight / total, known?.share ?? 0),
        opens: rest >= (least - ROUNDING) * total || known?.opens === true,
      });
      rest -= weight;
    }
  }
  return [...shares]
    .sort(([, a], [, b]) => b.share - a.share)
    .slice(0, MOST_WORDS)
    .sort(([, a], [, b]) => Number(b.opens) - Number(a.opens))
    .map(([word, { opens }]) => ({ word, opens }));
}
