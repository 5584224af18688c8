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

/**
 * The JSON of what is written again and again, in one byte for each character. A name read from a schema with Vietnamese
 * descriptions takes two in V8's memory, and so does every text that it becomes part of, until that text is written.
 */
export function bytesOfJson(value: unknown): ByteText {
  return Buffer.from(JSON.stringify(value)).toString('latin1');
}

const BACKSLASH = 0x5c;
/** An escape of a character beyond ASCII, which would stand among bytes as what it is not; or one that only looks so. */
const ESCAPE = '\\u';

export interface ParsedBytes {
  /** What JSON.parse gives, with byte texts for strings. */
  readonly value: unknown;
  /** Nothing was escaped, so that JSON writes every text of it as it is. */
  readonly plain: boolean;
}

/** @throws SyntaxError */
export function parseBytes(json: Buffer): ParsedBytes {
  const escape = json.indexOf(BACKSLASH);
  if (isUtf8(json) && (escape < 0 || json.indexOf(ESCAPE, escape) < 0)) {
    return { value: JSON.parse(json.toString('latin1')), plain: escape < 0 };
  }
  // Written anew, without escapes and with only what UTF-8 can say.
  const text = JSON.stringify(JSON.parse(json.toString()));
  return { value: JSON.parse(byteText(text)), plain: false };
}
