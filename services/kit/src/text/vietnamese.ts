// The five tone marks, in NFD. The marks of â, ê, ô, ă, ơ, ư are letters of their own and stay.
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u;
const PUNCTUATION = /[\p{P}\p{S}]+/gu;

/** NFC with single spaces: the form in which text is stored, so that "hoà" typed in two ways is one word. */
export function normaliseText(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/**
 * The form in which two names are compared: case, punctuation, spacing and the place of the tone mark
 * (hoà, hòa) do not matter; the letters and tones themselves do (Đắk and Đăk stay apart).
 */
export function foldName(name: string): string {
  return normaliseText(name.normalize('NFC').replace(PUNCTUATION, ' '))
    .toLocaleLowerCase('vi')
    .split(' ')
    .map(toneLast)
    .join(' ');
}

function toneLast(syllable: string): string {
  let tone = '';
  let letters = '';
  for (const mark of syllable.normalize('NFD')) {
    if (TONE.test(mark)) tone = mark;
    else letters += mark;
  }
  return letters.normalize('NFC') + tone;
}

/** Without any diacritics, for searching the way people type: «Thừa Thiên Huế» and «thua thien hue» are one. */
export function plainName(name: string): string {
  return foldName(name)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd');
}
