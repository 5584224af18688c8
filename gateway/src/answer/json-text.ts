/** Characters that JSON escapes, and halves of Unicode pairs, which only JSON.stringify tells apart. */
const ESCAPED = new RegExp('["\\\\\\u0000-\\u001f\\ud800-\\udfff]');

/** The JSON of a text. */
export function quoted(text: string): string {
  return ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`;
}
