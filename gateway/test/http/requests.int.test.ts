import { InvariantError } from '@lien-thong/kit/errors';
import { byteText } from '../../src/byte-text';
import { createHttpTransport, HeaderRefused } from '../../src/subgraphs/http';
import { client, closeAll } from './client';
import { whole } from './raw-server';

afterEach(closeAll);

test('a request arrives as it was given, its length counted in bytes', async () => {
  const { transport, server } = await client((socket, { body }) => socket.write(whole(body)));
  const body = JSON.stringify({ query: '{ thủ_tục }', variables: { name: 'Lê Văn Tám 🇻🇳 \ud800' } });
  const answer = await transport.send({ body: byteText(body), headers: { 'x-id': 'a' } });
  expect(answer.toString()).toBe(body);
  expect(server.requests[0]?.head.split('\r\n')).toEqual([
    'POST /graphql HTTP/1.1',
    `host: ${new URL(server.url).host}`,
    'content-type: application/json',
    'accept: application/graphql-response+json, application/json',
    'x-id: a',
    `content-length: ${Buffer.byteLength(body)}`,
  ]);
});

test('a header that would become two is refused, and nothing is sent', async () => {
  const { transport, server } = await client((socket, { body }) => socket.write(whole(body)));
  const sent = transport.send({ body: '{}', headers: { 'x-id': 'a\r\nx-role: admin' } });
  await expect(sent).rejects.toBeInstanceOf(HeaderRefused);
  expect(server.sockets).toHaveLength(0);
});

test.each(['http://user:secret@127.0.0.1/', 'ftp://127.0.0.1/', 'file:///graphql'])(
  'an address that is not one of a subgraph is refused at once: %s',
  (url) => {
    expect(() => createHttpTransport({ url, timeoutMs: 1000 })).toThrow(InvariantError);
  },
);
