import { TOKENS } from '@lien-thong/kit/testing';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { POLICIES_ARE_ROLES } from '../../src/authorisation';
import { protectedIn } from '../authorisation/protected';
import { cachingSystem, OPERATIONS, type CachingSystem } from '../caching-system';
import { liveSupergraph, liveSystem, SAILED, type LiveSystem } from '../live-system';
import { SseClient } from '../sse-client';
import { toldUsage, type ToldOperation } from './told-usage';

const NAMED = { 'apollographql-client-name': 'portal' };
const shown = (told: readonly ToldOperation[]) =>
  told.map(({ source, client, requests }) => [source, client, requests]);

describe('use that is counted, of requests', () => {
  let system: CachingSystem;
  const usage = toldUsage();
  beforeAll(async () => {
    system = await cachingSystem({ usage: usage.settings });
  });
  afterAll(() => system.stop());

  test('is that of every way to ask: the text, and the hash, answered anew or from memory', async () => {
    for (let i = 0; i < 3; i += 1) expect((await system.get(OPERATIONS.fleet, {}, NAMED)).status).toBe(200);
    const etag = (await system.get(OPERATIONS.fleet, {}, NAMED)).headers.get('etag') as string;
    expect((await system.get(OPERATIONS.fleet, {}, { ...NAMED, 'if-none-match': etag })).status).toBe(304);
    await system.ask(OPERATIONS.fleet, {}, NAMED);
    expect(await system.metric('hits_total', 'answer')).toBe(5);
    await system.ask(OPERATIONS.fleet);
    await system.ask('query Other { ships { id name } }', {}, NAMED);
    const told = await usage.requests(8);
    expect(shown(told)).toEqual([
      ['query Fleet{ships{id name}}', 'portal', 6],
      ['query Fleet{ships{id name}}', 'unnamed', 1],
      ['query Other{ships{id name}}', 'portal', 1],
    ]);
    expect(told[0]?.fields).toEqual(['Query.ships', 'Ship.id', 'Ship.name']);
  });

  test('has no value of a variable, no literal and nothing of an answer', async () => {
    await system.get(OPERATIONS.crews, { least: 987_654 });
    await system.ask('{ c_123: ships { crew(least: 345678) } } # for 001234567890');
    await usage.requests(2);
    expect(usage.bodies.join('\n')).not.toMatch(/987654|345678|001234567890|c_123|Tàu/);
    expect(usage.bodies.join('\n')).toContain('{a1:ships{crew(least:0)}}');
  });

  test('is none where a request is refused, and some where a subgraph fails', async () => {
    expect((await system.ask('{ nowhere }')).status).toBe(400);
    expect(
      (await system.ask('query ($least: Int) { ships { crew(least: $least) } }', { least: 'x' })).errors,
    ).toHaveLength(1);
    expect((await system.ask('{ __schema { queryType { name } } }')).errors).toBeUndefined();
    system.world.ashore = true;
    expect((await system.ask('{ ships { mood } }')).errors).not.toHaveLength(0);
    expect(shown(await usage.requests(1))).toEqual([['{ships{mood}}', 'unnamed', 1]]);
  });

  test('is known to whoever watches the gateway', async () => {
    const text = await (await fetch(system.url.replace('/graphql', '/metrics'))).text();
    expect(text).toMatch(/^lien_thong_usage_counted_total 12$/m);
    expect(text).toMatch(/^lien_thong_usage_told_total 11$/m);
    expect(text).toMatch(/^lien_thong_usage_lost_total\{reason="ROOM"\} 0$/m);
    expect(text).toMatch(/^lien_thong_usage_waiting 0$/m);
  });

  test('is told when the gateway stops, though its turn has not come', async () => {
    const last = toldUsage();
    const other = await cachingSystem({ usage: { ...last.settings, everyMs: 3_600_000 } });
    await other.get(OPERATIONS.fleet);
    expect(last.bodies).toEqual([]);
    await other.stop();
    expect(last.bodies).toHaveLength(1);
  });
});

describe('use that is counted, of subscriptions and of what not everybody sees', () => {
  let system: LiveSystem;
  const usage = toldUsage();
  const SAILING = 'subscription Sailing($id: ID) { shipSailed(id: $id) { name crew } }';
  const SOURCE = 'subscription Sailing($id:ID){shipSailed(id:$id){name crew}}';
  beforeAll(async () => {
    const supergraphSdl = protectedIn(liveSupergraph(), {
      'captain: String @join__field(graph: CREWS)': '@policy(policies: [["registrar"]])',
    });
    system = await liveSystem({ supergraphSdl, policies: POLICIES_ARE_ROLES, usage: usage.settings });
    system.answers.ships = () => ({
      body: { data: { ship: { __typename: 'Ship', id: '1', name: 'Tàu' }, _entities: [{ name: 'Tàu' }] } },
    });
  });
  afterAll(() => system.stop());

  test('is that of opening one and of each answer, by the name in the headers', async () => {
    const client = await SseClient.open(system.url, SAILING, { headers: NAMED });
    system.bus.state(SAILED, { ship: '1' });
    await client.data();
    system.bus.state(SAILED, { ship: '2' });
    await client.data();
    client.leave();
    const told = await usage.requests(3);
    expect(shown(told)).toEqual([[SOURCE, 'portal', 3]]);
    expect(told[0]?.fields).toEqual(['Ship.crew', 'Ship.name', 'Subscription.shipSailed']);
  });

  test('is by the name in the first message of a WebSocket', async () => {
    const client = createClient({
      url: system.url.replace(/^http/, 'ws'),
      webSocketImpl: WebSocket,
      connectionParams: { 'apollographql-client-name': 'bảng\u0000điều hành' },
    });
    const answers = client.iterate({ query: SAILING, variables: {} });
    void answers.next();
    expect(shown(await usage.requests(1))).toEqual([[SOURCE, 'bảng điều hành', 1]]);
    await client.dispose();
  });

  test('is none of a subscription that is refused', async () => {
    const refused = await SseClient.open(system.url, 'subscription { shipSeen { id } }');
    expect((await refused.next()).data?.errors).toHaveLength(1);
    expect(await system.ask('{ ship(id: "9") { id } }')).toMatchObject({ status: 200 });
    expect(shown(await usage.requests(1))).toEqual([['{ship(id:""){id}}', 'unnamed', 1]]);
  });

  test('leaves out the fields that a caller may not see', async () => {
    const ask = async (headers: Record<string, string>) => {
      await system.ask('{ ship(id: "1") { name captain } }', {}, headers);
      return (await usage.requests(1))[0];
    };
    const source = '{ship(id:""){name captain}}';
    expect(await ask({})).toMatchObject({ source, fields: ['Query.ship', 'Ship.name'] });
    expect(await ask(await TOKENS.bearer(null, ['registrar']))).toMatchObject({
      source,
      fields: ['Query.ship', 'Ship.captain', 'Ship.name'],
    });
  });
});
