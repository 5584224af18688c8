import { foldName, plainName } from '@lien-thong/kit/text';
import type { Dictionary, Phrase, PhraseKind } from './search.dictionary';
import type { Token } from './search.spelling';

const LONGEST_PHRASE = 8;
const READ: ReadonlySet<PhraseKind> = new Set(['EVERYDAY', 'FILLER']);
/** One word typed without tones may be a word of names: «can» is «cần» and «căn», «dong» is «đóng» and «đồng». It is read as a phrase where few names have it. */
const RARE_SHARE = 0.004;

/** A stretch of the tokens that the dictionary knows as a phrase. */
export interface Found<T> {
  readonly from: number;
  readonly until: number;
  readonly meanings: readonly T[];
}

/** The phrases that stand in the tokens, the longest first, none within another. */
export function phrasesIn(tokens: readonly Token[], { phrases, words, names }: Dictionary): Found<Phrase>[] {
  return stretches(tokens, (run, stretch) => {
    const said = (phrases.get(run) ?? []).filter((phrase) => sameTones(stretch, phrase.folded));
    return said.filter(({ kind, phrase, folded }) => {
      const plainlyMeant =
        phrase.includes(' ') ||
        toned(stretch) ||
        folded === phrase ||
        (words.get(phrase) ?? 0) < names * RARE_SHARE;
      return kind === 'ABBREVIATION' || kind === 'LEVEL' || (READ.has(kind) && plainlyMeant);
    });
  });
}

/** Agencies and places that the tokens name. */
export function agenciesIn(tokens: readonly Token[], { agencies }: Dictionary): Found<string>[] {
  return stretches(tokens, (run) => agencies.get(run) ?? []);
}

function stretches<T>(
  tokens: readonly Token[],
  meaningsOf: (run: string, stretch: readonly Token[]) => readonly T[],
): Found<T>[] {
  const found: Found<T>[] = [];
  for (let length = Math.min(LONGEST_PHRASE, tokens.length); length > 0; length--) {
    for (let from = 0; from + length <= tokens.length; from++) {
      const until = from + length;
      if (found.some((other) => from < other.until && other.from < until)) continue;
      const stretch = tokens.slice(from, until);
      const meanings = meaningsOf(stretch.map(({ plain }) => plain).join(' '), stretch);
      if (meanings.length > 0) found.push({ from, until, meanings });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

const toned = (stretch: readonly Token[]) => stretch.some(({ plain, folded }) => plain !== folded);

/** A word typed with tones means them; one typed without may mean any. */
function sameTones(stretch: readonly Token[], folded: string): boolean {
  const words = folded.split(' ');
  return stretch.every(({ plain, folded: typed }, i) => typed === plain || typed === words[i]);
}

/** The tokens of official words. */
export const tokensOf = (text: string): Token[] =>
  foldName(text)
    .split(' ')
    .filter(Boolean)
    .map((folded) => ({ folded, plain: plainName(folded) }));
