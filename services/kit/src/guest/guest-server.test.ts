import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CodedError, kitErrors } from '../errors';
import { HEADERS } from '../http';
import { createLogger } from '../logging';
import type { SubgraphServer } from '../subgraph';
import type { GuestContext } from './guest-definition';
import { createGuestServer } from './guest-server';

const SDL = 'type Query { pfxToday: Date pfxCalls: Int pfxRefused: Int pfxBroken: Int }';

describe('a subgraph of a partner', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'lien-thong-guest-'));
  let made = 0;
  let server: SubgraphServer;
  const ask = async (query: string, headers: Record<string, string> = {}) => {
    const response = await fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
    return { headers: response.headers, ...((await response.json()) as { data: unknown; errors?: unknown }) };
  };

  beforeAll(async () => {
    writeFileSync(path.join(root, 'schema.graphql'), SDL);
    server = await createGuestServer(
      {
        name: 'guest',
        root,
        createLoaders: () => ({ number: (made += 1) }),
        resolvers: {
          Query: {
            pfxToday: (_root: unknown, _args: object, { clock }: GuestContext<object>) => clock.today,
            pfxCalls: (_root: unknown, _args: object, { loaders }: GuestContext<{ number: number }>) =>
              loaders.number,
            pfxRefused: () => {
              throw new CodedError(kitErrors.NOT_ALLOWED, { agency: 'G01' });
            },
            pfxBroken: () => {
              throw new RangeError('secret');
            },
          },
        },
      },
      { host: '127.0.0.1', port: 0 },
      createLogger('test', 'silent'),
    );
  });
  afterAll(async () => {
    await server.stop();
    rmSync(root, { recursive: true });
  });

  test('answers whoever reaches it, with the shared types, on the day of the request', async () => {
    const { data } = await ask('{ pfxToday }', { [HEADERS.instant]: '2025-08-05T18:00:00Z' });
    expect(data).toEqual({ pfxToday: '2025-08-06' });
    expect((await ask('{ _service { sdl } }')).data).toEqual({
      _service: { sdl: expect.stringContaining('type SourceReference') },
    });
  });

  test('has loaders of its own for each request', async () => {
    const first = await ask('{ a: pfxCalls b: pfxCalls }');
    expect(first.data).toEqual({ a: made, b: made });
    expect((await ask('{ pfxCalls }')).data).toEqual({ pfxCalls: made });
  });

  test('says errors as the house does: coded ones in the caller’s language, of others nothing', async () => {
    const { errors } = await ask('{ pfxRefused pfxBroken }', { 'accept-language': 'en' });
    expect(errors).toMatchObject([
      { extensions: { code: 'GRAPH_NOT_ALLOWED', remedy: expect.any(String) } },
      { extensions: { code: 'GRAPH_INTERNAL' } },
    ]);
    expect(JSON.stringify(errors)).not.toContain('secret');
  });

  test('tells how it feels, and its figures', async () => {
    const origin = new URL(server.url).origin;
    expect(await (await fetch(`${origin}/health/ready`)).json()).toEqual({ status: 'ok' });
    expect(await (await fetch(`${origin}/metrics`)).text()).toContain('process_cpu');
  });
});
