import fc from 'fast-check';
import { AnswerParser, type Answer } from './answer-parser';
import type { SubgraphUnreachable, UnreachableReason } from './errors';

const LIMITS = { head: 512, body: 2048 };
const OK = 'HTTP/1.1 200 OK\r\n';
const CHUNKED = `${OK}Transfer-Encoding: chunked\r\n\r\n`;

/** Feeds the pieces, then says that the peer ended. */
function parse(pieces: readonly Buffer[], limits = LIMITS): Answer {
  const parser = new AnswerParser(limits);
  parser.begin();
  for (const [index, piece] of pieces.entries()) {
    const answer = parser.feed(piece);
    if (answer) return index === pieces.length - 1 ? answer : { ...answer, reusable: false };
  }
  return parser.end();
}

function outcome(pieces: readonly Buffer[]): { status: number; body: string } | UnreachableReason {
  try {
    const { status, body } = parse(pieces);
    return { status, body: body.toString('latin1') };
  } catch (error) {
    return (error as SubgraphUnreachable).reason;
  }
}

const bytesOf = (text: string) => Buffer.from(text, 'latin1');
const byByte = (text: string) => [...bytesOf(text)].map((byte) => Buffer.of(byte));

const ANSWERS: [string, string, number, string][] = [
  ['a body with a length', `${OK}Content-Length: 5\r\n\r\nhello`, 200, 'hello'],
  ['no body at all', `${OK}Content-Length: 0\r\n\r\n`, 200, ''],
  ['a status without a reason', 'HTTP/1.1 500\r\ncontent-length: 1\r\n\r\nx', 500, 'x'],
  ['white space around a value', `${OK}Content-Length: \t 5 \t\r\n\r\nhello`, 200, 'hello'],
  [
    'headers that are empty or beyond ASCII',
    `${OK}X-A:\r\nX-B: \xe9\r\nContent-Length: 1\r\n\r\nx`,
    200,
    'x',
  ],
  ['a body in chunks', `${CHUNKED}3\r\nabc\r\n0A\r\n0123456789\r\n0\r\n\r\n`, 200, 'abc0123456789'],
  ['chunks with extensions', `${CHUNKED}3;a=b;c="d e"\r\nabc\r\n0;last\r\n\r\n`, 200, 'abc'],
  ['trailers', `${CHUNKED}1\r\nx\r\n0\r\nX-Sum: 7\r\nContent-Length: 9\r\n\r\n`, 200, 'x'],
  ['a body until the end', `${OK}Connection: close\r\n\r\nhello`, 200, 'hello'],
  ['an answer of HTTP/1.0', 'HTTP/1.0 200 OK\r\n\r\nhello', 200, 'hello'],
  ['an interim answer first', `HTTP/1.1 100 Continue\r\n\r\n${OK}Content-Length: 1\r\n\r\nx`, 200, 'x'],
  [
    'two interim answers',
    `HTTP/1.1 103 H\r\nLink: x\r\n\r\nHTTP/1.1 102 P\r\n\r\n${OK}Content-Length: 1\r\n\r\nx`,
    200,
    'x',
  ],
  ['204, which has no body', 'HTTP/1.1 204 No Content\r\n\r\n', 204, ''],
  [
    '304, whose length is that of another body',
    'HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n',
    304,
    '',
  ],
  [
    'an encoding that changes nothing',
    `${OK}Content-Encoding: identity\r\nContent-Length: 1\r\n\r\nx`,
    200,
    'x',
  ],
];

const REFUSED: [string, string, UnreachableReason][] = [
  ['another protocol', 'SSH-2.0-OpenSSH_9.7\r\n', 'MALFORMED'],
  ['another version', 'HTTP/2.0 200 OK\r\nContent-Length: 0\r\n\r\n', 'MALFORMED'],
  ['a status out of range', 'HTTP/1.1 600 X\r\nContent-Length: 0\r\n\r\n', 'MALFORMED'],
  ['a status of two digits', 'HTTP/1.1 20 X\r\nContent-Length: 0\r\n\r\n', 'MALFORMED'],
  ['another protocol agreed to', 'HTTP/1.1 101 Switching\r\nUpgrade: x\r\n\r\n', 'MALFORMED'],
  ['an empty line before the answer', `\r\n${OK}Content-Length: 0\r\n\r\n`, 'MALFORMED'],
  ['bare line feeds', 'HTTP/1.1 200 OK\nContent-Length: 0\n\n', 'MALFORMED'],
  ['one bare line feed', `${OK}X: a\nContent-Length: 0\r\n\r\n`, 'MALFORMED'],
  ['a bare carriage return', `${OK}X: a\rContent-Length: 0\r\n\r\n`, 'MALFORMED'],
  ['a folded header', `${OK}X: a\r\n b\r\nContent-Length: 0\r\n\r\n`, 'MALFORMED'],
  ['a space before the colon', `${OK}Content-Length : 0\r\n\r\n`, 'MALFORMED'],
  ['a header without a colon', `${OK}Content-Length\r\n\r\n`, 'MALFORMED'],
  ['a header without a name', `${OK}: 0\r\n\r\n`, 'MALFORMED'],
  ['a null byte in a header', `${OK}X: \0\r\nContent-Length: 0\r\n\r\n`, 'MALFORMED'],
  ['two lengths that differ', `${OK}Content-Length: 1\r\nContent-Length: 2\r\n\r\nxx`, 'MALFORMED'],
  ['two lengths that agree', `${OK}Content-Length: 1\r\nContent-Length: 1\r\n\r\nx`, 'MALFORMED'],
  ['a list of lengths', `${OK}Content-Length: 1, 1\r\n\r\nx`, 'MALFORMED'],
  ['a negative length', `${OK}Content-Length: -1\r\n\r\n`, 'MALFORMED'],
  ['a length with a sign', `${OK}Content-Length: +1\r\n\r\nx`, 'MALFORMED'],
  ['a length in hex', `${OK}Content-Length: 0x1\r\n\r\nx`, 'MALFORMED'],
  ['a length with a fraction', `${OK}Content-Length: 1.0\r\n\r\nx`, 'MALFORMED'],
  ['an empty length', `${OK}Content-Length: \r\n\r\nx`, 'MALFORMED'],
  ['a length that no number holds', `${OK}Content-Length: 99999999999999999999\r\n\r\n`, 'MALFORMED'],
  [
    'a length beside chunks',
    `${OK}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    'MALFORMED',
  ],
  [
    'chunks beside a length',
    `${OK}Transfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\n0\r\n\r\n`,
    'MALFORMED',
  ],
  [
    'chunks twice',
    `${OK}Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    'MALFORMED',
  ],
  ['another transfer encoding', `${OK}Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n`, 'MALFORMED'],
  ['nearly chunked', `${OK}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n`, 'MALFORMED'],
  ['chunks of HTTP/1.0', 'HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n', 'MALFORMED'],
  ['a chunk without a size', `${CHUNKED}\r\nx\r\n0\r\n\r\n`, 'MALFORMED'],
  ['a chunk with a negative size', `${CHUNKED}-1\r\nx\r\n0\r\n\r\n`, 'MALFORMED'],
  ['a chunk size with 0x', `${CHUNKED}0x1\r\nx\r\n0\r\n\r\n`, 'MALFORMED'],
  ['a chunk size that overflows', `${CHUNKED}100000001\r\nx\r\n0\r\n\r\n`, 'MALFORMED'],
  ['a space after a chunk size', `${CHUNKED}1 \r\nx\r\n0\r\n\r\n`, 'MALFORMED'],
  ['a bare line feed after a chunk size', `${CHUNKED}1\nx\r\n0\r\n\r\n`, 'MALFORMED'],
  ['a bare line feed in an extension', `${CHUNKED}1;a\nb\r\nx\r\n0\r\n\r\n`, 'MALFORMED'],
  ['a chunk longer than its size', `${CHUNKED}1\r\nxy\r\n0\r\n\r\n`, 'MALFORMED'],
  ['a chunk that ends with a bare line feed', `${CHUNKED}1\r\nx\n0\r\n\r\n`, 'MALFORMED'],
  ['a malformed trailer', `${CHUNKED}0\r\nno trailer\r\n\r\n`, 'MALFORMED'],
  ['a folded trailer', `${CHUNKED}0\r\nX: a\r\n b\r\n\r\n`, 'MALFORMED'],
  [
    'an encoding that nobody asked for',
    `${OK}Content-Encoding: gzip\r\nContent-Length: 1\r\n\r\nx`,
    'ENCODED',
  ],
  ['a head beyond the limit', `${OK}X: ${'x'.repeat(600)}\r\nContent-Length: 0\r\n\r\n`, 'TOO_LARGE'],
  ['a head that never ends', `${OK}X: ${'x'.repeat(600)}`, 'TOO_LARGE'],
  ['interim answers without end', 'HTTP/1.1 100 Continue\r\n\r\n'.repeat(100), 'TOO_LARGE'],
  ['a length beyond the limit', `${OK}Content-Length: 2049\r\n\r\n`, 'TOO_LARGE'],
  [
    'chunks beyond the limit',
    `${CHUNKED}${`400\r\n${'x'.repeat(1024)}\r\n`.repeat(3)}0\r\n\r\n`,
    'TOO_LARGE',
  ],
  ['a body until the end beyond the limit', `HTTP/1.0 200 OK\r\n\r\n${'x'.repeat(2049)}`, 'TOO_LARGE'],
  ['extensions without end', `${CHUNKED}1;${'x'.repeat(600)}\r\nx\r\n0\r\n\r\n`, 'TOO_LARGE'],
  [
    'extensions that are long together',
    `${CHUNKED}${`1;${'y'.repeat(99)}\r\nx\r\n`.repeat(9)}0\r\n\r\n`,
    'TOO_LARGE',
  ],
  ['trailers without end', `${CHUNKED}0\r\n${'X: y\r\n'.repeat(200)}\r\n`, 'TOO_LARGE'],
  ['an end before the answer', '', 'RESET'],
  ['an end in the head', `${OK}Content-Le`, 'RESET'],
  ['an end in the body', `${OK}Content-Length: 5\r\n\r\nhell`, 'RESET'],
  ['an end in a chunk', `${CHUNKED}5\r\nhell`, 'RESET'],
  ['an end before the last chunk', `${CHUNKED}5\r\nhello\r\n`, 'RESET'],
  ['an end before the end of the trailers', `${CHUNKED}5\r\nhello\r\n0\r\n`, 'RESET'],
  ['an end after an interim answer', 'HTTP/1.1 100 Continue\r\n\r\n', 'RESET'],
];

describe('an answer, whole or split at every byte', () => {
  test.each(ANSWERS)('with %s is read', (_, text, status, body) => {
    expect(outcome([bytesOf(text)])).toEqual({ status, body });
    expect(outcome(byByte(text))).toEqual({ status, body });
  });

  test.each(REFUSED)('with %s is refused', (_, text, reason) => {
    expect(outcome([bytesOf(text)])).toBe(reason);
    expect(outcome(byByte(text))).toBe(reason);
  });
});

test('wherever an answer is split, the same is read', () => {
  const texts = [...ANSWERS, ...REFUSED].map(([, text]) => text);
  const split = fc.record({
    text: fc.constantFrom(...texts),
    cuts: fc.array(fc.nat(3000), { maxLength: 6 }),
  });
  fc.assert(
    fc.property(split, ({ text, cuts }) => {
      const bytes = bytesOf(text);
      const at = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
      const pieces = at.slice(1).map((end, index) => bytes.subarray(at[index], end));
      expect(outcome(pieces)).toEqual(outcome([bytes]));
    }),
    { numRuns: 2000 },
  );
});

describe('whether another request may use the connection', () => {
  const reusable = (text: string) => parse([bytesOf(text)]).reusable;
  const rest = 'Content-Length: 1\r\n\r\nx';

  test.each<[string, boolean, string]>([
    ['an answer with a length', true, OK + rest],
    ['the last chunk', true, `${CHUNKED}0\r\n\r\n`],
    ['Connection: keep-alive in HTTP/1.0', true, `HTTP/1.0 200 OK\r\nConnection: Keep-Alive\r\n${rest}`],
    ['Connection: close', false, `${OK}connection: Close\r\n${rest}`],
    ['close among others', false, `${OK}Connection: x, close\r\n${rest}`],
    ['close in a second header', false, `${OK}Connection: keep-alive\r\nConnection: close\r\n${rest}`],
    ['HTTP/1.0', false, `HTTP/1.0 200 OK\r\n${rest}`],
    ['bytes beyond the answer', false, `${OK}${rest}H`],
    ['another answer behind it', false, OK + rest + OK + rest],
    ['a body of a status that has none', false, 'HTTP/1.1 204 No Content\r\nContent-Length: 1\r\n\r\nx'],
  ])('after %s: %s', (_, expected, text) => {
    expect(reusable(text)).toBe(expected);
  });

  test('how long the server keeps it is told in milliseconds, where it says so', () => {
    const kept = (value: string) => parse([bytesOf(`${OK}Keep-Alive: ${value}\r\n${rest}`)]).keptMs;
    expect([kept('timeout=5'), kept('max=7, timeout=12'), kept('max=7'), kept('timeout=x')]).toEqual([
      5000,
      12_000,
      undefined,
      undefined,
    ]);
  });
});

test('one parser reads answer after answer, also when the one before was left in the middle', () => {
  const parser = new AnswerParser(LIMITS);
  const read = (text: string) => {
    parser.begin();
    return parser.feed(bytesOf(text))?.body.toString();
  };
  expect(read(`${CHUNKED}3\r\nabc\r\n0\r\n\r\n`)).toBe('abc');
  expect(read(`${OK}Content-Length: 2\r\n\r\nde`)).toBe('de');
  expect(read(`${OK}Content-Le`)).toBeUndefined();
  expect(read(`${OK}Content-Length: 1\r\n\r\nf`)).toBe('f');
});

test('a body does not change when the buffer that it was read from is used again', () => {
  const parser = new AnswerParser(LIMITS);
  parser.begin();
  const bytes = bytesOf(`${OK}Content-Length: 5\r\n\r\nhello`);
  const answer = parser.feed(bytes);
  bytes.fill(0);
  expect(answer?.body.toString()).toBe('hello');
});
