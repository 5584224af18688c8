import { SubgraphUnreachable } from './errors';
import { HEADER_LINE } from './header-line';

/** What the head of an answer says about the bytes that follow it, and about the connection after them. */
export interface AnswerHead {
  readonly status: number;
  readonly framing: 'LENGTH' | 'CHUNKED' | 'UNTIL_CLOSE';
  /** Bytes of the body; 0 where the framing is another one. */
  readonly length: number;
  /** The connection ends with this answer. */
  readonly last: boolean;
  /** Milliseconds that the server keeps an idle connection, where it says so. */
  readonly keptMs: number | undefined;
}

interface Fields {
  length?: number;
  chunked?: true;
  close?: true;
  keepAlive?: true;
  keptMs?: number;
}

const STATUS_LINE = /HTTP\/1\.([01]) ([1-5]\d\d)(?: [\t\x20-\x7e\x80-\xff]*)?\r\n/y;
/** Fifteen digits are exact as a number. */
const LENGTH = /^\d{1,15}(?=[ \t]*$)/;
const CHUNKED = /^chunked[ \t]*$/i;
const IDENTITY = /^identity[ \t]*$/i;
const CLOSE = /(?:^|[,\s])close(?:[,\s]|$)/i;
const KEEP_ALIVE = /(?:^|[,\s])keep-alive(?:[,\s]|$)/i;
const TIMEOUT = /(?:^|[,\s])timeout=(\d{1,6})(?!\d)/i;

/**
 * @param text status line and headers as Latin-1, each with its line end.
 * @throws SubgraphUnreachable MALFORMED or ENCODED. Two statements about the length are refused even where they agree:
 * what one reader takes for the body, the next one takes for the next answer.
 */
export function readAnswerHead(text: string): AnswerHead {
  STATUS_LINE.lastIndex = 0;
  const line = STATUS_LINE.exec(text);
  if (!line) throw malformed('the status line');
  const status = Number(line[2]);
  const old = line[1] === '0';
  const fields = readFields(text, STATUS_LINE.lastIndex);
  if (status === 101 || (fields.chunked && (old || fields.length !== undefined)))
    throw malformed('the framing');
  const last = fields.close === true || (old && !fields.keepAlive);
  const rest = { status, last, keptMs: fields.keptMs };
  if (status < 200 || status === 204 || status === 304) return { ...rest, framing: 'LENGTH', length: 0 };
  if (fields.chunked) return { ...rest, framing: 'CHUNKED', length: 0 };
  if (fields.length !== undefined) return { ...rest, framing: 'LENGTH', length: fields.length };
  return { ...rest, last: true, framing: 'UNTIL_CLOSE', length: 0 };
}

function readFields(text: string, from: number): Fields {
  const fields: Fields = {};
  for (let at = from; at < text.length; at = HEADER_LINE.lastIndex) {
    HEADER_LINE.lastIndex = at;
    const line = HEADER_LINE.exec(text);
    if (!line) throw malformed('a header line');
    take(fields, (line[1] as string).toLowerCase(), line[2] as string);
  }
  return fields;
}

function take(fields: Fields, name: string, value: string): void {
  switch (name) {
    case 'content-length': {
      const length = LENGTH.exec(value);
      if (!length || fields.length !== undefined) throw malformed('Content-Length');
      fields.length = Number(length[0]);
      return;
    }
    case 'transfer-encoding':
      if (fields.chunked || !CHUNKED.test(value)) throw malformed('Transfer-Encoding');
      fields.chunked = true;
      return;
    case 'content-encoding':
      if (!IDENTITY.test(value)) throw new SubgraphUnreachable('ENCODED', 'the body is encoded');
      return;
    case 'connection':
      if (CLOSE.test(value)) fields.close = true;
      if (KEEP_ALIVE.test(value)) fields.keepAlive = true;
      return;
    case 'keep-alive': {
      const seconds = TIMEOUT.exec(value);
      if (seconds) fields.keptMs = Number(seconds[1]) * 1000;
    }
  }
}

function malformed(part: string): SubgraphUnreachable {
  return new SubgraphUnreachable('MALFORMED', `${part} cannot be read, or be read in two ways`);
}
