import { SubgraphUnreachable } from './errors';
import { areHeaderLines } from './header-lines';

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
  length: number | undefined;
  chunked: boolean;
  close: boolean;
  keepAlive: boolean;
  keptMs: number | undefined;
}

const STATUS_LINE = /HTTP\/1\.([01]) ([1-5]\d\d)(?: [\t\x20-\x7e\x80-\xff]*)?\r\n/y;
/** Of many headers a few are looked at: those that say where the answer ends, and what becomes of its connection. */
const FRAMING_LINE =
  /\r\n(content-length|transfer-encoding|content-encoding|connection|keep-alive):[ \t]*([^\r]*)/gi;
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
  const last = fields.close || (old && !fields.keepAlive);
  const { length, keptMs } = fields;
  if (status < 200 || status === 204 || status === 304)
    return { status, framing: 'LENGTH', length: 0, last, keptMs };
  if (fields.chunked) return { status, framing: 'CHUNKED', length: 0, last, keptMs };
  if (length !== undefined) return { status, framing: 'LENGTH', length, last, keptMs };
  return { status, framing: 'UNTIL_CLOSE', length: 0, last: true, keptMs };
}

function readFields(text: string, from: number): Fields {
  if (!areHeaderLines(text, from)) throw malformed('a header line');
  const fields: Fields = {
    length: undefined,
    chunked: false,
    close: false,
    keepAlive: false,
    keptMs: undefined,
  };
  // Each line is found by the end of the one before it.
  FRAMING_LINE.lastIndex = from - 2;
  for (let line = FRAMING_LINE.exec(text); line; line = FRAMING_LINE.exec(text))
    take(fields, (line[1] as string).toLowerCase(), line[2] as string);
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
