import { distance } from 'fastest-levenshtein';
import type { SearchCorrectionReason } from '../generated/graphql';
import type { Dictionary } from './search.dictionary';
import { readTelex, readVni, soundOf } from './search.typing';

export interface Correction {
  readonly typed: string;
  /** With diacritics, as names write it most often. */
  readonly read: string;
  readonly reason: SearchCorrectionReason;
}

/** A word of a search. */
export interface Token {
  readonly plain: string;
  /** With the tones that were typed; the plain word where none were. */
  readonly folded: string;
}

const LONGEST_SYLLABLE = 7;
const SHORTEST_GLUED = 5;

const told = (plain: string): Token => ({ plain, folded: plain });

/** What is no word of any name: keyboard left-overs first, then glued words, what sounds alike, the nearest; «kí» is «ký». */
export function correct(
  typed: readonly Token[],
  places: readonly { readonly from: number; readonly until: number }[],
  dictionary: Dictionary,
): { tokens: Token[]; corrections: Correction[] } {
  const corrections = new Map<string, Correction>();
  const tokens = typed.flatMap((token, at) => {
    // A place has words of its own.
    if (places.some(({ from, until }) => from <= at && at < until)) return [token];
    const found = correctionOf(token.plain, at === typed.length - 1, dictionary);
    if (!found) return [token];
    const read = found.read.split(' ');
    const written = read.map((word) => dictionary.writings.get(word) ?? word).join(' ');
    corrections.set(token.plain, { typed: token.plain, read: written, reason: found.reason });
    return read.map(told);
  });
  return { tokens, corrections: [...corrections.values()] };
}

function correctionOf(
  word: string,
  last: boolean,
  { words, phraseWords, wordsBySound }: Dictionary,
): Omit<Correction, 'typed'> | null {
  const spelling = (read: string | undefined) =>
    read === undefined ? null : ({ read, reason: 'SPELLING' } as const);
  if (words.has(word) || phraseWords.has(word)) {
    const withY = /^[hklmst]i$/.test(word) ? word.replace(/i$/, 'y') : word;
    return (words.get(withY) ?? 0) > (words.get(word) ?? 0) ? spelling(withY) : null;
  }
  const telex = readTelex(word);
  if (telex !== null && words.has(telex)) return { read: telex, reason: 'TELEX' };
  const vni = readVni(word);
  if (vni !== null && words.has(vni)) return { read: vni, reason: 'VNI' };
  if (word.length < 2) return null;
  const alike = [...(wordsBySound.get(soundOf(word)) ?? [])];
  return spelling(
    parted(word, words) ??
      mostUsed(alike, words) ??
      (last ? mostUsed(begunBy(word, words), words) : undefined) ??
      nearest(word, words),
  );
}

const mostUsed = (found: readonly string[], words: Dictionary['words']): string | undefined =>
  [...found].sort((a, b) => (words.get(b) ?? 0) - (words.get(a) ?? 0) || (a < b ? -1 : 1))[0];

/** A word that is still being typed. */
const begunBy = (start: string, words: Dictionary['words']): string[] =>
  [...words.keys()].filter((word) => word.startsWith(start) && word.length - start.length <= 3);

/** «khaisinh» is «khai sinh»: the fewest known syllables that make it up, the most used ones of those. */
function parted(word: string, words: Dictionary['words']): string | undefined {
  if (word.length < SHORTEST_GLUED || /\d/.test(word)) return undefined;
  const best: ({ parts: string[]; cost: number } | undefined)[] = [{ parts: [], cost: 0 }];
  for (let end = 1; end <= word.length; end++) {
    for (let from = Math.max(0, end - LONGEST_SYLLABLE); from <= end - 2; from++) {
      const before = best[from];
      const part = word.slice(from, end);
      const used = words.get(part);
      if (!before || used === undefined) continue;
      const cost = before.cost + 4 + 8 / Math.log(2 + used);
      if (cost < (best[end]?.cost ?? Infinity)) best[end] = { parts: [...before.parts, part], cost };
    }
  }
  const parts = best[word.length]?.parts ?? [];
  return parts.length > 1 ? parts.join(' ') : undefined;
}

/** At most one slip in three letters; two letters that changed places are one. */
function nearest(word: string, words: Dictionary['words']): string | undefined {
  const most = Math.min(2, Math.floor(word.length / 3));
  let found: { word: string; slips: number; used: number } | undefined;
  const swapped = new Set(
    Array.from(
      { length: word.length - 1 },
      (_, i) => word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2),
    ),
  );
  for (const [known, used] of words) {
    if (Math.abs(known.length - word.length) > most || /\d/.test(known)) continue;
    const slips = swapped.has(known) ? 1 : distance(known, word);
    if (slips > most) continue;
    if (!found || slips < found.slips || (slips === found.slips && used > found.used))
      found = { word: known, slips, used };
  }
  return found?.word;
}
