import { foldName, plainName } from '@lien-thong/kit/text';
import { kindAt } from './kind-words';

/** A word in the two forms in which names are compared: without diacritics, and with them, the tone last. */
export interface Word {
  readonly plain: string;
  readonly folded: string;
}

/** A name or address in the forms in which it is searched in. */
export interface SearchedName {
  readonly plain: string;
  readonly folded: string;
  readonly bare: string;
}

/** The words of each part of an address; marks and signs that no name has are left out, «Phường 01» is «Phường 1». */
export function wordsOf(address: string): Word[][] {
  return address
    .split(',')
    .map((part) =>
      foldName(part.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '))
        .split(' ')
        .filter((word) => word !== '')
        .map((word) => word.replace(/^0+(?=\d)/, ''))
        .map((folded) => ({ folded, plain: plainName(folded) })),
    )
    .filter((words) => words.length > 0);
}

/**
 * Each part between spaces of its own, so that «phường 1» does not find «phường 12» and two parts may follow one
 * another.
 */
export const spaced = (parts: readonly (readonly Word[])[], form: keyof Word) =>
  parts.map((words) => ` ${words.map((word) => word[form]).join(' ')} `).join('');

export function searchedName(address: string): SearchedName {
  const parts = wordsOf(address);
  return {
    plain: spaced(parts, 'plain'),
    folded: spaced(parts, 'folded'),
    bare: bareName(parts[0] ?? []),
  };
}

/** Plain and without the word for its kind. «Phường 12» keeps it: «12» alone names nothing. */
export function bareName(words: readonly Word[]): string {
  const bare = words.slice(kindAt(words, 0));
  const named = bare.length > 0 && !bare.every(({ plain }) => /^\d+$/.test(plain)) ? bare : words;
  return named.map(({ plain }) => plain).join(' ');
}
