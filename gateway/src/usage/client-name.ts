import { isUtf8 } from 'node:buffer';
import type { IncomingHttpHeaders } from 'node:http';
import { headerOf } from '@lien-thong/kit/http';

/** Where a client says what it is, by the convention of Apollo's clients and of those that follow them. */
export const CLIENT_NAME_HEADER = 'apollographql-client-name';

/** A client that does not say what it is. */
export const UNNAMED = 'unnamed';

/** What the registry takes at most. */
const LONGEST = 100;
const PLAIN = /^[!-~](?:[ -~]{0,98}[!-~])?$/;
const UNPRINTABLE = /[\p{C}\p{Z}]+/gu;

/** The name that a client gives itself, in one printable line. Anybody may give itself any: it proves nothing. */
export function clientNameOf(headers: IncomingHttpHeaders): string {
  const said = headerOf(headers, CLIENT_NAME_HEADER);
  if (said === undefined) return UNNAMED;
  if (PLAIN.test(said)) return said;
  const text = asUtf8(said);
  // Cut before the end is trimmed, so that half of a pair of surrogates goes with what cannot be printed.
  const cleaned = text.replace(UNPRINTABLE, ' ').trim().slice(0, LONGEST).replace(UNPRINTABLE, ' ').trim();
  return cleaned === '' ? UNNAMED : cleaned;
}

/** Node reads each byte of a header as one character; a client that means more than those writes UTF-8. */
function asUtf8(said: string): string {
  const bytes = Buffer.from(said, 'latin1');
  return bytes.toString('latin1') === said && isUtf8(bytes) ? bytes.toString() : said;
}
