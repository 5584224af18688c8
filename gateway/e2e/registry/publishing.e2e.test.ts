import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { openFollower } from '@lien-thong/kit/events';
import { sealKey, tokenVerifier } from '@lien-thong/kit/identity';
import { silentLogger, TOKENS } from '@lien-thong/kit/testing';
import { publication, registrySystem, type RegistrySystem } from '../../../schema/test/registry-system';
import { FIRST, laterSdl } from '../../../scripts/src/bench-publishing/partner/sdl';
import { servePartner } from '../../../scripts/src/bench-publishing/partner/serve-partner';
import { createGatewayServer, type GatewayServer } from '../../src/server';
import { houseProtocol } from '../../src/subgraphs/house-protocol';
import { ownAddress } from '../../src/subgraphs/own-address';
import { KeptSupergraph, RegistrySupergraph } from '../../src/supergraph';
import { SseClient } from '../../test/sse-client';
import { command } from '../commands';
import { startSystem, type System } from '../system';

const CHANGES = 10;
const LAND = 'G10.dat-dai';
const FOLLOW = `subscription {
  databaseStatusChanged(code: "${LAND}") { version owner { name paknOpenReports } } }`;
const ASKED = '{ paknReport(id: "1") { title agency { name paknOpenReports } } }';

interface Changed {
  readonly databaseStatusChanged: { readonly version: number };
}

/** The same as `npm run bench:publishing`, on a small scale and in one process. */
describe('publications and rollbacks under a load', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lien-thong-publishing-'));
  let system: System;
  let registry: RegistrySystem;
  let partner: Server;
  let supergraph: RegistrySupergraph;
  let gateway: GatewayServer;
  let client: Client;
  let revision = 0;
  let turn = 0;

  const change = async (as: 'asOwner' | 'asRegistrar', what: string, asked: object) => {
    const body = { ...asked, expectedRevision: revision };
    const { status, text } = await registry[as]('POST', `/subgraphs/phan-anh/${what}`, body);
    expect([status < 300, text]).toEqual([true, expect.any(String)]);
    revision += 1;
  };
  const publish = (sdl: string) => {
    const { port } = partner.address() as AddressInfo;
    const address = `http://127.0.0.1:${port}/graphql`;
    return change('asOwner', 'versions', { ...publication(sdl, revision), address });
  };
  const ask = async (query: string) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(gateway.url, { method: 'POST', headers, body: JSON.stringify({ query }) });
    return (await response.json()) as { readonly data?: Record<string, never>; readonly errors?: object[] };
  };
  const isLive = async (later: boolean) => {
    const query = '{ __type(name: "PaknReport") { fields { name } } }';
    while (JSON.stringify(await ask(query)).includes('"channel"') !== later) await sleep(20);
  };
  const versionOf = async () => {
    const { data } = await system.ask<{ it: { version: number } }>(
      `{ it: database(code: "${LAND}") { version } }`,
    );
    return data.it.version;
  };
  /** A change that subscribers are told of. @returns the version by which it is known. */
  const state = async (): Promise<number> => {
    turn += 1;
    const status = turn % 2 === 0 ? 'CLEANING' : 'OPERATIONAL';
    const input = { database: LAND, status, reportedOn: '2025-08-05', expectedVersion: await versionOf() };
    await command(system, 'setDatabaseStatus', input);
    return versionOf();
  };

  beforeAll(async () => {
    [system, registry, partner] = await Promise.all([startSystem(), registrySystem(), servePartner(0)]);
    await publish(FIRST);
    await change('asRegistrar', 'promote', { stage: 'PUBLIC' });
    supergraph = await RegistrySupergraph.open(
      {
        place: { url: registry.url, contract: 'public', gatewayKey: registry.gatewayKey },
        kept: new KeptSupergraph(path.join(folder, 'supergraph.graphql')),
        fallback: () => '',
      },
      silentLogger,
    );
    gateway = await createGatewayServer(
      {
        supergraphSdl: supergraph.first,
        addressOf: (subgraph) => ownAddress(subgraph) ?? (system.addresses.get(subgraph.name) as string),
        timeoutMs: 10_000,
        protocol: houseProtocol(sealKey(system.config.GATEWAY_KEY), silentLogger),
        verifyToken: tokenVerifier(TOKENS.settings),
        listen: { host: '127.0.0.1', port: 0 },
        follower: openFollower(system.config, silentLogger),
      },
      silentLogger,
    );
    supergraph.follow((next) => gateway.update(next));
    client = createClient({
      ...{ url: gateway.url.replace(/^http/, 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 },
    });
  });
  afterAll(async () => {
    await client.dispose();
    await supergraph.stop();
    await gateway.stop();
    partner.closeAllConnections();
    await once(partner.close(), 'close');
    await registry.stop();
    await system.stop();
    rmSync(folder, { recursive: true });
  });

  test('fail no request, drop no subscription, and keep no event from any', async () => {
    const sse = await SseClient.open(gateway.url, FOLLOW);
    const overSse: number[] = [];
    const overWebSocket: number[] = [];
    const faults: unknown[] = [];
    const reading = (async () => {
      for (;;) overSse.push(((await sse.data()) as Changed).databaseStatusChanged.version);
    })().catch((error: unknown) => faults.push(error));
    client.subscribe<Changed>(
      { query: FOLLOW },
      {
        next: ({ data, errors }) => {
          if (errors) faults.push(errors);
          overWebSocket.push(data?.databaseStatusChanged.version as number);
        },
        error: (error) => faults.push(error),
        complete: () => faults.push('complete'),
      },
    );
    // Nothing says that it stands but the first fact that it is told of.
    while (overWebSocket.length === 0) await state();
    const last = await state();
    while (!overSse.includes(last) || !overWebSocket.includes(last)) await sleep(20);
    overWebSocket.splice(0);
    overSse.splice(0);

    const [first, failed]: [unknown, unknown[]] = [await ask(ASKED), []];
    expect(first).toEqual({
      data: {
        paknReport: {
          title: 'Phản ánh số 1',
          agency: { name: expect.any(String), paknOpenReports: 3 },
        },
      },
    });
    let asked = 0;
    const busy = new AbortController();
    const load = (async () => {
      for (; !busy.signal.aborted; asked += 1) {
        // Every other one is new to the planner.
        const query = asked % 2 === 0 ? ASKED : `query Asked${asked} ${ASKED}`;
        const answer = await ask(query);
        if (JSON.stringify(answer) !== JSON.stringify(first)) failed.push(answer);
        await sleep(20);
      }
    })();
    const stated: number[] = [];
    for (let n = 0; n < CHANGES; n += 1) {
      const later = n % 2 === 0;
      const changed = later ? publish(laterSdl(n)) : change('asOwner', 'rollback', { to: 1 });
      stated.push(await state());
      await changed;
      await isLive(later);
    }
    busy.abort();
    await load;
    expect(asked).toBeGreaterThan(CHANGES);
    expect(failed).toEqual([]);
    while (overSse.length < CHANGES || overWebSocket.length < CHANGES) await sleep(20);
    expect([overSse, overWebSocket, faults]).toEqual([stated, stated, []]);
    client.terminate();
    sse.leave();
    await reading;
  });
});
