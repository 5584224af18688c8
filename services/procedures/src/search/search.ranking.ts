import type { Dictionary } from './search.dictionary';
import { weighed, weightOf } from './search.word-weights';
import type { Reading, Way } from './search.reading';
import { HINTS, LEAST_SHARE, LEAST_SHARE_BESIDE_BEST, LIKENESS } from './search.weights';

/** A procedure that may be a result. */
export interface Candidate {
  readonly code: string;
  readonly nameKey: string;
  /** The name without diacritics, and in compared form: the same words, one for one. */
  readonly text: string;
  readonly folded: string;
  readonly standing: number;
  /** What its agency and its levels add to its score. */
  readonly favour: number;
  readonly unusable: string | null;
  /** Its code is what was typed. */
  readonly byCode: boolean;
}

export interface Ranked extends Candidate {
  readonly score: number;
}

interface Name {
  readonly plain: readonly string[];
  readonly folded: readonly string[];
  readonly text: string;
  /** How much each word says of what the name is about, and all of them. */
  readonly weights: readonly number[];
  readonly total: number;
}

/** Candidates with their score, the best first; what holds too little of what was typed is none. */
export function rank(candidates: readonly Candidate[], reading: Reading, dictionary: Dictionary): Ranked[] {
  const ways = reading.ways.map((way) => prepared(way, dictionary));
  const likened = candidates.map((candidate) => {
    const name = nameOf(candidate, dictionary);
    return { candidate, name, ...(candidate.byCode ? BY_CODE : likest(name, ways)) };
  });
  const best = Math.max(0, ...likened.map(({ share }) => share));
  const least = Math.max(LEAST_SHARE, LEAST_SHARE_BESIDE_BEST * best);
  const asked = ` ${reading.ways.map(({ tokens }) => tokens.map(({ plain }) => plain).join(' ')).join(' | ')} `;
  const cases = casesNotAskedFor(asked, dictionary);
  // Most candidates are none in the end: what is costly to find out of a name is asked of the rest.
  return likened
    .filter(({ share }) => share >= least)
    .map(({ candidate, name, likeness }) => ({
      ...candidate,
      score: likeness + candidate.standing + candidate.favour + casesOf(name, cases),
    }))
    .sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1));
}

interface Likeness {
  readonly likeness: number;
  /** How much of what was typed the name holds. */
  readonly share: number;
}

const BY_CODE: Likeness = { likeness: 100, share: 1 };

/** By the way that fits the name best. A search for an agency alone has no words: every name of the agency fits it. */
function likest(name: Name, ways: readonly PreparedWay[]): Likeness {
  const all = ways.map((way) => (way.total === 0 ? { likeness: 0, share: 1 } : likenessOf(name, way)));
  return all.reduce((best, one) => (one.likeness > best.likeness ? one : best));
}

interface PreparedWay {
  readonly plain: readonly string[];
  /** The places of its words in the two lists that follow. */
  readonly words: ReadonlyMap<string, number>;
  /** How much each word says. */
  readonly weights: readonly number[];
  /** The tones that were typed, if any were. */
  readonly tones: readonly (string | null)[];
  readonly total: number;
  readonly discount: number;
  /** For one name at a time: how much of each word it holds. */
  readonly held: number[];
}

function prepared(way: Way, dictionary: Dictionary): PreparedWay {
  const toned = new Map(way.tokens.map(({ plain, folded }) => [plain, folded === plain ? null : folded]));
  const words = weighed(way, dictionary);
  return {
    plain: way.tokens.map(({ plain }) => plain),
    words: new Map(words.map(({ word }, nth) => [word, nth])),
    weights: words.map(({ weight }) => weight),
    tones: words.map(({ word }) => toned.get(word) ?? null),
    total: words.reduce((sum, { weight }) => sum + weight, 0),
    discount: way.discount,
    held: words.map(() => 0),
  };
}

function nameOf({ text, folded }: Candidate, { words, names }: Dictionary): Name {
  const from = text.startsWith(NAMED_AS_SUCH) ? 2 : 0;
  const said = from === 0 ? text : text.slice(NAMED_AS_SUCH.length - 1);
  const plain = said.trim().split(' ');
  let total = 0;
  const weights = plain.map((word, at) => {
    // What stands late in a long name says little of what it is about.
    const weight = weightOf(words.get(word) ?? 1, names) / (1 + at / 10);
    total += weight;
    return weight;
  });
  return { plain, folded: folded.split(' ').slice(from), text: said, weights, total };
}

const NAMED_AS_SUCH = ' thu tuc ';

/** How like a name is to one way of saying what was meant. */
function likenessOf(name: Name, way: PreparedWay): Likeness {
  const { held } = way;
  held.fill(0);
  let ofWay = 0;
  for (let at = 0; at < name.plain.length; at++) {
    const nth = way.words.get(name.plain[at] as string);
    if (nth === undefined) continue;
    const tones = way.tones[nth] ?? null;
    const share = tones === null || tones === name.folded[at] ? 1 : LIKENESS.otherTone;
    ofWay += (name.weights[at] as number) * share;
    held[nth] = Math.max(held[nth] as number, (way.weights[nth] as number) * share);
  }
  let sum = 0;
  for (const weight of held) sum += weight;
  const share = sum / way.total;
  if (share < LEAST_SHARE) return { likeness: -Infinity, share };
  const run = longestRun(name.plain, way.plain);
  const begins = name.plain[0] === way.plain[0] && name.plain[1] === way.plain[1];
  const likeness =
    LIKENESS.held * share +
    LIKENESS.named * (ofWay / name.total) +
    LIKENESS.run * (run / way.plain.length) +
    (begins ? LIKENESS.begins : 0) +
    way.discount;
  return { likeness, share };
}

/** How many words of the way stand in the name one after the other. */
function longestRun(name: readonly string[], way: readonly string[]): number {
  let longest = 0;
  for (let from = 0; from + longest < way.length; from++) {
    for (
      let at = name.indexOf(way[from] as string);
      at >= 0;
      at = name.indexOf(way[from] as string, at + 1)
    ) {
      let length = 1;
      while (from + length < way.length && name[at + length] === way[from + length]) length += 1;
      longest = Math.max(longest, length);
    }
  }
  return longest;
}

/** Special cases are for who asks for them by their words. */
function casesNotAskedFor(asked: string, { cases }: Dictionary): Dictionary['cases'] {
  const unasked = (phrases: readonly string[]) => phrases.filter((phrase) => !asked.includes(phrase));
  const SPECIAL = unasked(cases.SPECIAL);
  const ENDING = unasked(cases.ENDING);
  const BEGINNING = unasked(cases.BEGINNING);
  const saysWhat =
    SPECIAL.length < cases.SPECIAL.length ||
    ENDING.length < cases.ENDING.length ||
    BEGINNING.length < cases.BEGINNING.length;
  return { SPECIAL, ENDING, BEGINNING: saysWhat ? [] : BEGINNING };
}

function casesOf(name: Name, cases: Dictionary['cases']): number {
  return (
    HINTS.special * specialCases(name.text, cases.SPECIAL) +
    (cases.ENDING.some((phrase) => name.text.startsWith(phrase)) ? HINTS.ending : 0) +
    (cases.BEGINNING.some((phrase) => name.text.startsWith(phrase)) ? HINTS.beginning : 0)
  );
}

/** Two are as special as more. */
function specialCases(text: string, phrases: readonly string[]): number {
  let count = 0;
  for (const phrase of phrases) {
    if (text.includes(phrase) && ++count === 2) break;
  }
  return count;
}
