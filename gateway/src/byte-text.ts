import { isUtf8 } from 'node:buffer';

/**
 * A text in UTF-8 with one character for each byte. What subgraphs answer goes on to the caller byte for byte, so
 * nothing of it is decoded: a text of plain bytes takes half the memory, and is parsed, joined and sent at twice the
 * speed. JSON's own characters, the names of GraphQL and everything else that is looked at are ASCII, the same in both.
 */
export type ByteText = string;

export function byteText(text: string): ByteText {
  // ASCII is its own encoding: only what has more pays for it.
  return Buffer.byteLength(text) === text.length ? text : Buffer.from(text).toString('latin1');
}

export function textOf(bytes: ByteText): string {
  return Buffer.from(bytes, 'latin1').toString();
}

/** An escape of a character beyond ASCII, which would stand among bytes as what it is not; or one that only looks so. */
const ESCAPE = '\\u';

/**
 * What JSON.parse gives, with byte texts for strings.
 * @throws SyntaxError
 */
export function parseBytes(json: Buffer): unknown {
  if (isUtf8(json) && !json.includes(ESCAPE)) return JSON.parse(json.toString('latin1'));
  // Written anew, without escapes and with only what UTF-8 can say.
  const text = JSON.stringify(JSON.parse(json.toString()));
  return JSON.parse(byteText(text));
}
