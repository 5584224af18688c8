import type { Socket } from 'node:net';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { createHttpTransport } from '../../src/subgraphs/http';
import { answerOf, client, closeAll } from './client';
import { rawServer, whole } from './raw-server';

afterEach(closeAll);

const HEAD = 'HTTP/1.1 200 OK\r\n';
const PARTS: [string, string][] = [
  ['before the head', ''],
  ['in the head', `${HEAD}Content-Le`],
  ['in a body with a length', `${HEAD}Content-Length: 5\r\n\r\nhe`],
  ['in a chunk', `${HEAD}Transfer-Encoding: chunked\r\n\r\n5\r\nhe`],
  ['before the last chunk', `${HEAD}Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n`],
];

describe('a connection that ends', () => {
  test.each(PARTS)('%s, closed in order, is RESET', async (_, part) => {
    const { ask } = await client((socket) => socket.end(part));
    expect(await ask('{}', true)).toBe('RESET');
  });

  test.each([...PARTS, ['in a body until the end', 'HTTP/1.0 200 OK\r\n\r\nhe']])(
    '%s, torn down, is RESET',
    async (_, part) => {
      const { ask } = await client(async (socket) => {
        socket.write(part);
        await sleep(20);
        socket.resetAndDestroy();
      });
      expect(await ask('{}', true)).toBe('RESET');
    },
  );
});

describe('a kept connection that ends before any byte of the answer', () => {
  const hangsUp = (socket: Socket, { body, nth }: { body: string; nth: number }) =>
    nth === 0 ? socket.write(whole(body)) : socket.resetAndDestroy();

  test('is made up for on a new one, where the request may be repeated', async () => {
    const { ask, server } = await client(hangsUp);
    expect([await ask('a', true), await ask('b', true)]).toEqual(['a', 'b']);
    expect(server.requests.map(({ body }) => body)).toEqual(['a', 'b', 'b']);
  });

  test('is RESET otherwise: what may not be repeated is sent once', async () => {
    const { ask, server } = await client(hangsUp);
    expect([await ask('a'), await ask('b')]).toEqual(['a', 'RESET']);
    expect(server.requests.map(({ body }) => body)).toEqual(['a', 'b']);
  });

  test('is made up for once, not again and again', async () => {
    const { ask, server } = await client((socket, { body }) =>
      server.requests.length === 1 ? socket.write(whole(body)) : socket.destroy(),
    );
    expect([await ask('a', true), await ask('b', true)]).toEqual(['a', 'RESET']);
    expect(server.requests.map(({ body }) => body)).toEqual(['a', 'b', 'b']);
  });

  test('is not made up for once a byte of the answer has come', async () => {
    const { ask, server } = await client((socket, { body, nth }) =>
      nth === 0 ? socket.write(whole(body)) : socket.end('H'),
    );
    expect([await ask('a', true), await ask('b', true)]).toEqual(['a', 'RESET']);
    expect(server.requests).toHaveLength(2);
  });
});

test('an answer that arrives byte by byte is read', async () => {
  const answer = `${HEAD}Transfer-Encoding: chunked\r\n\r\n5;x=y\r\nhello\r\n6\r\n world\r\n0\r\nX-Sum: 1\r\n\r\n`;
  const { ask, server } = await client(async (socket) => {
    for (const byte of Buffer.from(answer)) {
      socket.write(Buffer.of(byte));
      await nextTurn();
    }
  });
  expect([await ask(), await ask()]).toEqual(['hello world', 'hello world']);
  expect(server.sockets).toHaveLength(1);
});

test('a large body arrives as it was sent, with a length and in chunks, and the connection is kept', async () => {
  const body = 'dịch vụ công '.repeat(200_000);
  const bytes = Buffer.byteLength(body).toString(16);
  const { ask, server } = await client((socket, { nth }) =>
    socket.write(
      nth % 2 ? whole(body) : `${HEAD}Transfer-Encoding: chunked\r\n\r\n${bytes}\r\n${body}\r\n0\r\n\r\n`,
    ),
  );
  for (let i = 0; i < 4; i++) expect((await ask()) === body).toBe(true);
  expect(server.sockets).toHaveLength(1);
});

test('interim answers are passed over', async () => {
  const interim = 'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n';
  const { ask } = await client((socket) => socket.write(interim + whole('x')));
  expect([await ask(), await ask()]).toEqual(['x', 'x']);
});

describe('an answer that is refused takes its connection down', () => {
  test.each([
    ['MALFORMED', `${HEAD}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
    ['MALFORMED', `${HEAD}Content-Length: 1\r\nContent-Length: 2\r\n\r\nxx`],
    ['MALFORMED', `${HEAD}X: a\r\n b\r\nContent-Length: 1\r\n\r\nx`],
    ['MALFORMED', 'HTTP/1.1 200 OK\nContent-Length: 1\n\nx'],
    ['MALFORMED', 'not HTTP'],
    ['ENCODED', whole('x', 'Content-Encoding: br')],
    ['TOO_LARGE', `${HEAD}X: ${'x'.repeat(17 * 1024)}`],
    ['TOO_LARGE', `${HEAD}Content-Length: 101\r\n\r\n`],
    ['TOO_LARGE', `${HEAD}Transfer-Encoding: chunked\r\n\r\nffff\r\n${'x'.repeat(200)}`],
    ['TOO_LARGE', `HTTP/1.0 200 OK\r\n\r\n${'x'.repeat(200)}`],
  ])('%s: %j', async (reason, answer) => {
    const { ask, server } = await client(
      (socket, { connection }) => socket.write(connection === 0 ? answer : whole('good')),
      { answerLimit: 100 },
    );
    expect(await ask('{}', true)).toBe(reason);
    await server.closed(0);
    expect(await ask()).toBe('good');
  });
});

describe('a status', () => {
  test.each(['301 Moved', '302 Found', '304 Not Modified', '308 Permanent'])(
    '%s is not followed',
    async (status) => {
      const elsewhere = await rawServer((socket) => socket.write(whole('elsewhere')));
      const { ask } = await client((socket) =>
        socket.write(`HTTP/1.1 ${status}\r\nLocation: ${elsewhere.url}\r\nContent-Length: 0\r\n\r\n`),
      );
      expect(await ask()).toBe('REDIRECTED');
      expect(elsewhere.requests).toHaveLength(0);
      await elsewhere.stop();
    },
  );

  test.each([
    ['400 Bad Request', 'x'],
    ['500 Oops', 'x'],
  ])('%s comes with its body: GraphQL says there what went wrong', async (status, body) => {
    const { ask } = await client((socket) =>
      socket.write(`HTTP/1.1 ${status}\r\nContent-Length: 1\r\n\r\n${body}`),
    );
    expect(await ask()).toBe(body);
  });

  test('204 has no body and leaves the connection to the next request', async () => {
    const { ask, server } = await client((socket) => socket.write('HTTP/1.1 204 No Content\r\n\r\n'));
    expect([await ask(), await ask()]).toEqual(['', '']);
    expect(server.sockets).toHaveLength(1);
  });
});

describe('time', () => {
  test('runs out for a server that is silent', async () => {
    const { ask, server } = await client(() => undefined, { timeoutMs: 50 });
    expect(await ask('{}', true)).toBe('TIMEOUT');
    await server.closed(0);
    expect(server.requests).toHaveLength(1);
  });

  test('runs out for an answer that drips, however often it does', async () => {
    const { ask, server } = await client(
      async (socket) => {
        socket.write(`${HEAD}Content-Length: 1000000\r\n\r\n`);
        while (!socket.destroyed) {
          socket.write('x');
          await sleep(5);
        }
      },
      { timeoutMs: 100 },
    );
    expect(await ask()).toBe('TIMEOUT');
    await server.closed(0);
  });

  test('runs while a request waits for a connection', async () => {
    const { ask } = await client(() => undefined, { timeoutMs: 100, connections: 1 });
    const first = ask('first');
    await sleep(30);
    expect(await Promise.all([first, ask('second')])).toEqual(['TIMEOUT', 'TIMEOUT']);
  });

  test('that ran out for one leaves its place to the next', async () => {
    const { ask } = await client((socket, { body }) => body === 'second' && socket.write(whole('good')), {
      timeoutMs: 1000,
      connections: 1,
    });
    expect([await ask('first'), await ask('second')]).toEqual(['TIMEOUT', 'good']);
  });
});

test('where nobody listens the connection is REFUSED, for who waits as well', async () => {
  const gone = await rawServer(() => undefined);
  await gone.stop();
  const transport = createHttpTransport({ url: gone.url, timeoutMs: 30_000, connections: 1 });
  const sent = [1, 2, 3].map(() => answerOf(transport.send({ body: '{}', headers: {}, repeatable: true })));
  expect(await Promise.all(sent)).toEqual(['REFUSED', 'REFUSED', 'REFUSED']);
  await transport.close();
});
