import { CodedError, kitErrors } from '@lien-thong/kit/errors';
import { plainName } from '@lien-thong/kit/text';

const LONGEST = 200;

/**
 * The words of a search, without diacritics; none where nothing is searched for.
 * @throws GRAPH_TEXT_TOO_LONG.
 */
export function searchWords(search: string | null | undefined): readonly string[] {
  if (search && search.length > LONGEST) {
    throw new CodedError(kitErrors.TEXT_TOO_LONG, { argument: 'search', most: LONGEST });
  }
  return searchText(search ?? '')
    .split(' ')
    .filter((word) => word !== '');
}

/** What a search is looked for in: a name as one word and as the words that it is made of. */
export function searchText(...parts: readonly (string | null | undefined)[]): string {
  const said = parts.filter((part) => part !== null && part !== undefined).join(' ');
  return plainName(`${said} ${said.replace(/([a-z0-9])([A-Z])/g, '$1 $2')}`);
}

export function hasAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}
