/** What the field of a search is, with or without suggestions. */
export const FIELD = {
  name: 'q',
  type: 'search',
  enterKeyHint: 'search',
  maxLength: 200,
  autoCapitalize: 'none',
  autoComplete: 'off',
  spellCheck: false,
} as const;

export function idsOf(id: string) {
  return { inputId: `${id}-input`, labelId: `${id}-label` };
}

/** Where the results for a text stand. */
export function resultsFor(text: string) {
  return { to: '/tim', search: { q: text.trim().normalize('NFC') } } as const;
}
