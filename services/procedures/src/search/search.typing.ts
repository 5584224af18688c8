/**
 * What a keyboard leaves when its Vietnamese layout is off, as the same syllable without diacritics; null where nothing
 * was left over. Telex writes tones as s f r x j at the end and letters as aa ee oo dd uw ow aw; VNI writes digits.
 */
export function readTelex(word: string): string | null {
  if (!/^[a-z]+$/.test(word)) return null;
  const letters = word
    .replace(/dd/g, 'd')
    .replace(/([aeo])(?=[a-z]*\1)([a-z]*?)\1/g, '$1$2')
    .replace(/(?<=[uoa])w|^w(?=[a-z])/g, '')
    .replace(/(?<=[aeiouy][a-z]{0,3})w/g, '')
    .replace(/(?<=[aeiouy][a-z]{0,4})[sfrxj](?=[a-z]{0,2}$)/g, '');
  return letters === word ? null : letters;
}

/** «d9u7o7ng2» is «duong». */
export function readVni(word: string): string | null {
  if (!/^[a-z][a-z0-9]*$/.test(word) || !/[a-z]\d/.test(word)) return null;
  const letters = word.replace(/\d/g, '');
  return letters === word ? null : letters;
}

/** Words that many speakers say alike are often taken for each other: s and x, tr and ch, gi and d, i and y. */
export function soundOf(word: string): string {
  return word
    .replace(/^s/, 'x')
    .replace(/^tr/, 'ch')
    .replace(/^(gi(?=[aeouy])|r)/, 'd')
    .replace(/^(ngh|gh)/, (start) => (start === 'ngh' ? 'ng' : 'g'))
    .replace(/^[kq]/, 'c')
    .replace(/y$/, 'i');
}
