/** What one request may ask for at most. Every operation of schema/operations stays far below. */
export const LIMITS = {
  /** Bytes. */
  body: 256 * 1024,
  tokens: 10_000,
  depth: 16,
  /** Root fields, and aliases anywhere, after fragments are spread. */
  width: 100,
  recursiveSelections: 20_000,
  /** Characters of one text. */
  text: 10_000,
} as const;
