import type { Dictionary } from './search.dictionary';
import { weighed, weightOf } from './search.probes';
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
  readonly agency: string | null;
  readonly levels: readonly string[];
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
  const asked = ` ${reading.ways.map(({ tokens }) => tokens.map(({ plain }) => plain).join(' ')).join(' | ')} `;
  const cases = casesNotAskedFor(asked, dictionary);
  const found = candidates.map((candidate) => {
    const name = nameOf(candidate, dictionary);
    const { likeness, share } = candidate.byCode ? BY_CODE : likest(name, ways);
    const besides = share < LEAST_SHARE ? 0 : candidate.standing + hints(candidate, name, reading, cases);
    return { ...candidate, share, score: likeness + besides };
  });
  const least = Math.max(
    LEAST_SHARE,
    LEAST_SHARE_BESIDE_BEST * Math.max(0, ...found.map(({ share }) => share)),
  );
  return found
    .filter(({ share }) => share >= least)
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
  /** By word: how much it says, and the tones that were typed, if any were. */
  readonly words: ReadonlyMap<string, { weight: number; tones: string | null }>;
  readonly total: number;
  readonly discount: number;
}

function prepared(way: Way, dictionary: Dictionary): PreparedWay {
  const tones = new Map(way.tokens.map(({ plain, folded }) => [plain, folded === plain ? null : folded]));
  const words = weighed(way, dictionary);
  return {
    plain: way.tokens.map(({ plain }) => plain),
    words: new Map(words.map(({ word, weight }) => [word, { weight, tones: tones.get(word) ?? null }])),
    total: words.reduce((sum, { weight }) => sum + weight, 0),
    discount: way.discount,
  };
}

function nameOf({ text, folded }: Candidate, { words, names }: Dictionary): Name {
  const all = text.trim().split(' ');
  const from = all[0] === 'thu' && all[1] === 'tuc' ? 2 : 0;
  const plain = all.slice(from);
  // What stands late in a long name says little of what it is about.
  const weights = plain.map((word, at) => weightOf(words.get(word) ?? 1, names) / (1 + at / 10));
  return {
    ...{ plain, folded: folded.split(' ').slice(from), text: ` ${plain.join(' ')} ` },
    ...{ weights, total: weights.reduce((sum, weight) => sum + weight, 0) },
  };
}

/** How like a name is to one way of saying what was meant. */
function likenessOf(name: Name, way: PreparedWay): Likeness {
  const held = new Map<string, number>();
  let ofWay = 0;
  name.plain.forEach((word, at) => {
    const said = way.words.get(word);
    if (!said) return;
    const meant = said.tones === null || said.tones === name.folded[at];
    const share = meant ? 1 : LIKENESS.otherTone;
    ofWay += (name.weights[at] ?? 0) * share;
    held.set(word, Math.max(held.get(word) ?? 0, said.weight * share));
  });
  const share = [...held.values()].reduce((sum, weight) => sum + weight, 0) / way.total;
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
  let before: number[] = [];
  for (const word of name) {
    const now: number[] = [];
    way.forEach((said, i) => {
      if (said !== word) return;
      now[i] = (before[i - 1] ?? 0) + 1;
      longest = Math.max(longest, now[i]);
    });
    before = now;
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

function hints(candidate: Candidate, name: Name, reading: Reading, cases: Dictionary['cases']): number {
  const special = cases.SPECIAL.filter((phrase) => name.text.includes(phrase)).length;
  return (
    (reading.agencies.includes(candidate.agency ?? '') ? HINTS.agency : 0) +
    (reading.levels.some((level) => candidate.levels.includes(level)) ? HINTS.level : 0) +
    HINTS.special * Math.min(special, 2) +
    (cases.ENDING.some((phrase) => name.text.startsWith(phrase)) ? HINTS.ending : 0) +
    (cases.BEGINNING.some((phrase) => name.text.startsWith(phrase)) ? HINTS.beginning : 0)
  );
}
