import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { tokenVerifier } from '@lien-thong/kit/identity';
import type { LimitsByName } from '@lien-thong/kit/limits';
import { silentLogger, TOKENS } from '@lien-thong/kit/testing';
import { publication, registrySystem, type RegistrySystem } from '../../../schema/test/registry-system';
import { LINK, RIGHTS } from '../../../schema/test/submissions';
import { createGatewayServer } from '../../src/server';
import { publicReach, type Reach } from '../../src/subgraphs/http';
import { readLimits } from '../../src/subgraphs/isolation';
import { ownAddress } from '../../src/subgraphs/own-address';
import { plainProtocol } from '../../src/subgraphs/plain-protocol';
import { KeptSupergraph, RegistrySupergraph } from '../../src/supergraph';
import { fakeSubgraph, type FakeSubgraph } from '../../test/fake-subgraph';

const TIMEOUT_MS = 5000;
const BURST = 5;
const ASKED = '{ pakn graph { subgraphs { name } } }';

interface Gateway {
  /** The code at the partner's field, null where it has its value; the rest has to have come. */
  partnersField(): Promise<string | null>;
  stop(): Promise<void>;
}

describe('a partner, as every gateway bounds it', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lien-thong-bounds-'));
  let system: RegistrySystem;
  let partner: FakeSubgraph;

  const open = async (guestReach?: Reach): Promise<Gateway> => {
    let agreed: LimitsByName = {};
    const registry = await RegistrySupergraph.open(
      {
        place: { url: system.url, contract: 'internal', gatewayKey: system.gatewayKey },
        kept: new KeptSupergraph(path.join(folder, 'supergraph.json')),
        fallback: () => '',
        onLimits: (limits) => (agreed = limits),
      },
      silentLogger,
    );
    const server = await createGatewayServer(
      {
        supergraphSdl: registry.first,
        addressOf: (subgraph) => ownAddress(subgraph) ?? 'http://127.0.0.1:9/',
        timeoutMs: TIMEOUT_MS,
        limitsOf: readLimits(null, TIMEOUT_MS, (subgraph) => agreed[subgraph]),
        guestReach,
        protocol: plainProtocol,
        verifyToken: tokenVerifier(TOKENS.settings),
        listen: { host: '127.0.0.1', port: 0 },
        shareInFlight: false,
      },
      silentLogger,
    );
    registry.follow((supergraph) => server.update(supergraph));
    return {
      async partnersField() {
        const headers = { 'content-type': 'application/json' };
        const body = JSON.stringify({ query: ASKED });
        const { data, errors = [] } = (await (
          await fetch(server.url, { method: 'POST', headers, body })
        ).json()) as {
          data: { readonly pakn: number | null; readonly graph: unknown };
          errors?: readonly { readonly path: unknown; readonly extensions: { readonly code: string } }[];
        };
        expect(data.graph).toEqual({ subgraphs: expect.any(Array) });
        expect([data.pakn, errors.map((error) => error.path)]).toEqual(
          errors.length === 0 ? [7, []] : [null, [['pakn']]],
        );
        return errors[0]?.extensions.code ?? null;
      },
      async stop() {
        await registry.stop();
        await server.stop();
      },
    };
  };
  const burst = (gateway: Gateway) =>
    Promise.all(Array.from({ length: BURST }, () => gateway.partnersField()));
  const agree = async (limits: object) => {
    const asked = { ...RIGHTS, agency: 'A1', contact: 'someone@example.vn', limits };
    expect((await system.asRegistrar('PUT', '/partners/bo-test', asked)).status).toBe(204);
  };
  const publishAt = async (address: string, revision: number) => {
    const asked = { ...publication(`${LINK} type Query { pakn: Int }`, revision), address };
    expect((await system.asOwner('POST', '/subgraphs/phan-anh/versions', asked)).status).toBe(201);
  };

  beforeAll(async () => {
    system = await registrySystem();
    partner = await fakeSubgraph(async () => ({ body: { data: { pakn: 7 } } }));
    await publishAt(partner.url, 0);
    const stage = { expectedRevision: 1, stage: 'INTERNAL' };
    expect((await system.asRegistrar('POST', '/subgraphs/phan-anh/promote', stage)).status).toBe(200);
  });
  afterAll(async () => {
    await partner.stop();
    rmSync(folder, { recursive: true });
  });

  test('is asked no more often than was agreed, as soon as it was, and as often as every other again', async () => {
    const gateway = await open();
    expect(await burst(gateway)).toEqual(Array(BURST).fill(null));
    await agree({ quota: { perSecond: 1 } });
    while (!(await burst(gateway)).includes('GATEWAY_SUBGRAPH_QUOTA_SPENT')) await sleep(20);
    await agree({});
    while ((await burst(gateway)).some((code) => code !== null)) await sleep(20);
    await gateway.stop();
  });

  test('costs its own fields alone where its host has come to lead within', async () => {
    await publishAt(partner.url.replace('127.0.0.1', 'pakn.example.vn'), 2);
    partner.requests.splice(0);
    const gateway = await open(
      publicReach((_host, { all }, done) =>
        all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4),
      ),
    );
    expect(await gateway.partnersField()).toBe('GATEWAY_SUBGRAPH_ADDRESS_FORBIDDEN');
    expect(partner.requests).toEqual([]);
    await gateway.stop();
    await publishAt(partner.url, 3);
  });

  test('is bounded by what was agreed also after a restart while the registry is gone', async () => {
    await agree({ quota: { perSecond: 1 } });
    const gateway = await open();
    expect(await burst(gateway)).toContain('GATEWAY_SUBGRAPH_QUOTA_SPENT');
    await gateway.stop();
    await system.stop();
    const restarted = await open();
    expect(await burst(restarted)).toContain('GATEWAY_SUBGRAPH_QUOTA_SPENT');
    await restarted.stop();
  });
});
