import { foldName, plainName } from '@lien-thong/kit/text';

/** The words that say what kind of unit a name is (loại đơn vị hành chính). */
const KINDS = [
  ['phường'],
  ['xã'],
  ['quận'],
  ['huyện'],
  ['tỉnh'],
  ['thành', 'phố'],
  ['thị', 'xã'],
  ['thị', 'trấn'],
  ['đặc', 'khu'],
].map((kind) => kind.map((word) => ({ folded: foldName(word), plain: plainName(word) })));

/** How people shorten the kinds. No syllable of Vietnamese is spelt like one of these. */
export const KIND_ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ['p', 'phường'],
  ['ph', 'phường'],
  ['f', 'phường'],
  ['x', 'xã'],
  ['q', 'quận'],
  ['h', 'huyện'],
  ['t', 'tỉnh'],
  ['tp', 'thành phố'],
  ['tx', 'thị xã'],
  ['tt', 'thị trấn'],
  ['đk', 'đặc khu'],
  ['dk', 'đặc khu'],
]);

/** How people shorten the names of provinces. */
export const PROVINCE_ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ['hcm', 'hồ chí minh'],
  ['tphcm', 'thành phố hồ chí minh'],
  ['hn', 'hà nội'],
  ['tphn', 'thành phố hà nội'],
  ['brvt', 'bà rịa vũng tàu'],
]);

interface Word {
  readonly folded: string;
  readonly plain: string;
}

/** A word typed with marks is a kind only with the right ones: «quán» is no «quận», «quan» may be. */
const says = (word: Word | undefined, kind: Word) =>
  word !== undefined &&
  (word.folded === word.plain ? word.plain === kind.plain : word.folded === kind.folded);

/** @returns how many words from a place on say a kind; 0 where none does. */
export function kindAt(words: readonly Word[], at: number): number {
  const found = KINDS.find((kind) => kind.every((word, index) => says(words[at + index], word)));
  return found?.length ?? 0;
}
