import { once } from 'node:events';
import { createServer, type Server, type TlsOptions } from 'node:tls';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { createHttpTransport } from '../../src/subgraphs/http';
import { answerOf } from './client';
import { whole } from './raw-server';

describe('over https', () => {
  let server: Server;
  let ca: string;
  let accepted = 0;
  let names: (string | false | null)[];
  let read: string;

  beforeAll(async () => {
    const altNames = [{ type: 2 as const, value: 'localhost' }];
    const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }], {
      extensions: [{ name: 'subjectAltName', altNames }],
    });
    ca = cert;
    server = createServer({ cert, key } satisfies TlsOptions, (socket) => {
      accepted += 1;
      names.push(socket.servername);
      socket.on('error', () => undefined);
      socket.on('data', (chunk: Buffer) => {
        read += chunk.toString();
        if (chunk.includes('hang up')) socket.destroy();
        else socket.write(chunk.includes('large') ? whole('x'.repeat(300_000)) : whole('answer'));
      });
    });
    server.on('tlsClientError', () => undefined);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  beforeEach(() => {
    accepted = 0;
    names = [];
    read = '';
  });
  afterAll(() => new Promise<unknown>((resolve) => server.close(resolve)));

  const transport = (host: string, trusted?: string) =>
    createHttpTransport({
      url: `https://${host}:${(server.address() as AddressInfo).port}/graphql`,
      timeoutMs: 30_000,
      ca: trusted,
    });

  test('requests go over one connection, to the name that was asked for, also after a large answer', async () => {
    const secure = transport('localhost', ca);
    const ask = async (body: string) => (await answerOf(secure.send({ body, headers: {} }))).length;
    expect([await ask('a'), await ask('large'), await ask('b')]).toEqual([6, 300_000, 6]);
    expect([accepted, names]).toEqual([1, ['localhost']]);
    await secure.close();
  });

  test('a connection that ends before the answer is RESET', async () => {
    const secure = transport('localhost', ca);
    expect(await answerOf(secure.send({ body: 'hang up', headers: {} }))).toBe('RESET');
    await secure.close();
  });

  test.each([
    ['that nobody vouches for', 'localhost', false],
    ['of another name', '127.0.0.1', true],
  ])('a certificate %s is REFUSED, and nothing is sent', async (_, host, trusted) => {
    const secure = transport(host, trusted ? ca : undefined);
    expect(await answerOf(secure.send({ body: 'secret', headers: {} }))).toBe('REFUSED');
    await secure.close();
    // Whatever was on its way has come once the server takes no more.
    const good = transport('localhost', ca);
    expect(await answerOf(good.send({ body: 'open', headers: {} }))).toBe('answer');
    await good.close();
    expect(read).not.toContain('secret');
  });
});
