/**
 * Lines of headers or trailers from `lastIndex` to the end of a text: none set off from its colon, none that continues
 * another one, no control character, no bare line feed. A value begins at its first visible character, which keeps the
 * match linear, and may end in white space.
 */
const HEADER_LINES =
  /(?:[!#$%&'*+\-.^_`|~0-9A-Za-z]+:[ \t]*(?:[\x21-\x7e\x80-\xff][\t\x20-\x7e\x80-\xff]*)?\r\n)*$/y;

/** @param text Latin-1, each line with its end. */
export function areHeaderLines(text: string, from: number): boolean {
  HEADER_LINES.lastIndex = from;
  return HEADER_LINES.test(text);
}
