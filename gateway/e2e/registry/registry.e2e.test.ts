import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { tokenVerifier } from '@lien-thong/kit/identity';
import { silentLogger, TOKENS } from '@lien-thong/kit/testing';
import { publication, registrySystem, type RegistrySystem } from '../../../schema/test/registry-system';
import { LINK } from '../../../schema/test/submissions';
import { createGatewayServer, type GatewayServer } from '../../src/server';
import { ownAddress } from '../../src/subgraphs/own-address';
import { plainProtocol } from '../../src/subgraphs/plain-protocol';
import { KeptSupergraph, RegistrySupergraph } from '../../src/supergraph';
import { fakeSubgraph, type FakeSubgraph } from '../../test/fake-subgraph';

const sdlWith = (fields: string) => `${LINK} type Query { pakn: Int ${fields} }`;

interface Gateway {
  ask(
    query: string,
  ): Promise<{ readonly data?: Record<string, unknown>; readonly errors?: readonly object[] }>;
  stop(): Promise<void>;
}

describe('a gateway that serves what the registry has', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lien-thong-kept-'));
  let system: RegistrySystem;
  let partner: FakeSubgraph;
  let revision = 0;

  const open = async (): Promise<Gateway> => {
    const registry = await RegistrySupergraph.open(
      {
        place: { url: system.url, contract: 'internal', gatewayKey: system.gatewayKey },
        kept: new KeptSupergraph(path.join(folder, 'supergraph.graphql')),
        fallback: () => '',
      },
      silentLogger,
    );
    const server: GatewayServer = await createGatewayServer(
      {
        supergraphSdl: registry.first,
        addressOf: (subgraph) => ownAddress(subgraph) ?? 'http://127.0.0.1:9/',
        timeoutMs: 5000,
        protocol: plainProtocol,
        verifyToken: tokenVerifier(TOKENS.settings),
        listen: { host: '127.0.0.1', port: 0 },
      },
      silentLogger,
    );
    registry.follow((supergraph) => server.update(supergraph));
    return {
      async ask(query) {
        const headers = { 'content-type': 'application/json' };
        const body = JSON.stringify({ query });
        return (await fetch(server.url, { method: 'POST', headers, body })).json() as ReturnType<
          Gateway['ask']
        >;
      },
      async stop() {
        await registry.stop();
        await server.stop();
      },
    };
  };
  const publish = async (fields: string) => {
    const body = { ...publication(sdlWith(fields), revision), address: partner.url };
    const answer = await system.asOwner('POST', '/subgraphs/phan-anh/versions', body);
    expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
    revision += 1;
  };
  /** Asks until there is an answer without errors. */
  const answered = async (gateway: Gateway, query: string) => {
    for (;;) {
      const { data, errors } = await gateway.ask(query);
      if (!errors) return data;
      await sleep(20);
    }
  };

  beforeAll(async () => {
    system = await registrySystem();
    partner = await fakeSubgraph(async ({ body: { query } }) => ({
      body: { data: Object.fromEntries([...query.matchAll(/pakn\w*/g)].map(([name]) => [name, 7])) },
    }));
    await publish('');
    await system.asRegistrar('POST', '/subgraphs/phan-anh/promote', {
      expectedRevision: 1,
      stage: 'INTERNAL',
    });
    revision += 1;
  });
  afterAll(async () => {
    await partner.stop();
    rmSync(folder, { recursive: true });
  });

  test('has what is published, and loses what is rolled back, without a failed request', async () => {
    const gateway = await open();
    expect(await answered(gateway, '{ pakn }')).toEqual({ pakn: 7 });
    let failed = 0;
    let asked = 0;
    const busy = new AbortController();
    const load = (async () => {
      while (!busy.signal.aborted) {
        asked += 1;
        if ((await gateway.ask('{ pakn }')).errors) failed += 1;
      }
    })();
    for (const field of ['paknA', 'paknB']) {
      await publish(`${field}: Int`);
      expect(await answered(gateway, `{ ${field} }`)).toEqual({ [field]: 7 });
    }
    await system.asOwner('POST', '/subgraphs/phan-anh/rollback', { expectedRevision: revision, to: null });
    revision += 1;
    expect(await answered(gateway, '{ paknA }')).toEqual({ paknA: 7 });
    expect((await gateway.ask('{ paknB }')).errors).toHaveLength(1);
    busy.abort();
    await load;
    expect(asked).toBeGreaterThan(3);
    expect(failed).toBe(0);
    await gateway.stop();
  });

  test('goes on with the last one while the database is down, also after a restart', async () => {
    const gateway = await open();
    await system.registry.db.destroy();
    expect((await system.asGateway('GET', '/supergraph?contract=internal')).status).toBe(500);
    expect(await answered(gateway, '{ paknA }')).toEqual({ paknA: 7 });
    await gateway.stop();
    const restarted = await open();
    expect(await answered(restarted, '{ paknA }')).toEqual({ paknA: 7 });
    await system.registry.db.initialize();
    await publish('paknA: Int paknC: Int');
    expect(await answered(restarted, '{ paknC }')).toEqual({ paknC: 7 });
    await restarted.stop();
  });

  test('starts with the last one when the registry is gone', async () => {
    await system.stop();
    const gateway = await open();
    expect(await answered(gateway, '{ paknC }')).toEqual({ paknC: 7 });
    await gateway.stop();
  });
});
