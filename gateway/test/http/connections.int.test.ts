import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { client, closeAll } from './client';
import { whole } from './raw-server';

afterEach(closeAll);

const numbers = (count: number) => Array.from({ length: count }, (_, index) => String(index));

test('one connection serves one request after another', async () => {
  const { ask, server } = await client((socket, { nth }) => socket.write(whole(`answer ${nth}`)));
  for (const number of numbers(20)) expect(await ask()).toBe(`answer ${number}`);
  expect(server.sockets).toHaveLength(1);
});

test('a connection carries one request at a time, and there are never more connections than allowed', async () => {
  const busy = new Set<Socket>();
  const { ask, server } = await client(
    async (socket, { body }) => {
      expect(busy.has(socket)).toBe(false);
      busy.add(socket);
      await sleep(2);
      busy.delete(socket);
      socket.write(whole(body));
    },
    { connections: 3 },
  );
  expect(await Promise.all(numbers(30).map((number) => ask(number)))).toEqual(numbers(30));
  expect([server.sockets.length, server.mostOpen()]).toEqual([3, 3]);
});

test('who waits for a connection is served in the order of coming', async () => {
  const { ask, server } = await client((socket, { body }) => socket.write(whole(body)), { connections: 1 });
  await Promise.all(numbers(10).map((number) => ask(number)));
  expect(server.requests.map(({ body }) => body)).toEqual(numbers(10));
});

test('no more may wait than are allowed to', async () => {
  const { ask } = await client((socket, { body }) => socket.write(whole(body)), {
    connections: 1,
    queueLimit: 2,
  });
  expect(await Promise.all(numbers(4).map((number) => ask(number)))).toEqual(['0', '1', '2', 'QUEUE_FULL']);
});

test('of several idle connections the one used last is used next, so that the others can grow old', async () => {
  const { ask, server } = await client((socket, { body }) => socket.write(whole(body)));
  await Promise.all(numbers(3).map((number) => ask(number)));
  for (const number of numbers(5)) await ask(number);
  expect(server.sockets).toHaveLength(3);
  expect(new Set(server.requests.slice(3).map(({ connection }) => connection)).size).toBe(1);
});

test.each([
  ['says that it closes', whole('x', 'Connection: close')],
  ['keeps an idle connection for no more than a second', whole('x', 'Keep-Alive: timeout=1')],
  ['speaks HTTP/1.0', 'HTTP/1.0 200 OK\r\nContent-Length: 1\r\n\r\nx'],
])('a connection is not used again where the server %s', async (_, answer) => {
  const { ask, server } = await client((socket) => socket.write(answer));
  expect([await ask(), await ask()]).toEqual(['x', 'x']);
  await server.closed(0);
  expect(server.requests.map(({ connection }) => connection)).toEqual([0, 1]);
});

test('a connection that the server closed while it was idle is not used again, not even for what may not be repeated', async () => {
  const { ask, server } = await client((socket, { body }) => socket.write(whole(body)));
  expect(await ask('a')).toBe('a');
  server.sockets[0]?.end();
  await server.closed(0);
  expect(await ask('b')).toBe('b');
  expect(server.requests.map(({ connection }) => connection)).toEqual([0, 1]);
});

test('bytes behind an answer never become the answer to the next request', async () => {
  const { ask, server } = await client((socket, { body, connection }) =>
    socket.write(whole(body) + (connection === 0 ? whole('stale') : '')),
  );
  expect([await ask('a'), await ask('b')]).toEqual(['a', 'b']);
  await server.closed(0);
});

test('bytes that come while a connection is idle take it down', async () => {
  const { ask, server } = await client((socket, { body }) => socket.write(whole(body)));
  expect(await ask('a')).toBe('a');
  server.sockets[0]?.write(whole('stale'));
  await server.closed(0);
  expect(await ask('b')).toBe('b');
});

test('an answer that comes before the request has gone out leaves a connection that is not used again', async () => {
  const { ask, server } = await client((socket, { body }) => socket.write(whole(body)));
  expect(await ask('first')).toBe('first');
  const [socket] = server.sockets;
  socket?.removeAllListeners('data');
  socket?.once('data', () => {
    socket.pause();
    socket.write(whole('too large'));
  });
  expect(await ask('x'.repeat(32 * 1024 * 1024))).toBe('too large');
  socket?.resume();
  expect(await ask('next')).toBe('next');
  expect(server.sockets).toHaveLength(2);
});

test('closing takes down idle connections, and fails what is under way, what waits and what comes later', async () => {
  const { ask, server, transport } = await client(
    (socket, { body }) => body === 'answered' && socket.write(whole(body)),
    { connections: 1 },
  );
  expect(await ask('answered')).toBe('answered');
  const [underWay, waiting] = [ask('under way'), ask('waiting')];
  while (server.requests.length < 2) await sleep(5);
  await transport.close();
  expect(await Promise.all([underWay, waiting, ask('later')])).toEqual(['CLOSED', 'CLOSED', 'CLOSED']);
  await server.closed(0);
  expect(server.requests.map(({ body }) => body)).toEqual(['answered', 'under way']);
});

test('closing an idle client closes its connection', async () => {
  const { ask, server, transport } = await client((socket, { body }) => socket.write(whole(body)));
  await ask('a');
  await transport.close();
  await server.closed(0);
  expect(server.sockets).toHaveLength(1);
});
