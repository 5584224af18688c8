/**
 * A line of headers or trailers. Sticky; no name may be set off from its colon, no line may continue another one, and
 * none may hold a control character or a bare line feed. The value begins at its first visible character, which keeps
 * the match linear, and may end in white space.
 */
export const HEADER_LINE =
  /([!#$%&'*+\-.^_`|~0-9A-Za-z]+):[ \t]*((?:[\x21-\x7e\x80-\xff][\t\x20-\x7e\x80-\xff]*)?)\r\n/y;
