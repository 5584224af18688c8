import { setTimeout as sleep } from 'node:timers/promises';
import { tokenVerifier } from '@lien-thong/kit/identity';
import { TOKENS } from '@lien-thong/kit/testing';
import { FactsClient } from '../../test/facts-client';
import { liveSystem, SAILED, SUNK, type LiveSystem } from '../../test/live-system';

const SHIPS = 'facts:ships';
const BEAT_MS = 100;
const facts = {
  types: [SAILED, SUNK, 'crews.crew-hired.v1'],
  description: '{"asyncapi":"3.0.0"}',
  beatMs: BEAT_MS,
};

describe('facts over server-sent events', () => {
  let system: LiveSystem;
  let origin: string;
  const open: FactsClient[] = [];

  beforeAll(async () => {
    system = await liveSystem({ facts });
    origin = new URL(system.url).origin;
  });
  afterAll(() => system.stop());
  afterEach(() => open.splice(0).forEach((client) => client.leave()));

  async function follow(query = '', headers: Record<string, string> = {}, scope = SHIPS) {
    const token = await TOKENS.bearer(null, [], { scope });
    const client = await FactsClient.open(origin, query, { ...token, ...headers });
    open.push(client);
    return client;
  }
  const sail = (ship: string) => system.bus.state(SAILED, { ship });
  const metrics = async () => (await fetch(`${origin}/metrics`)).text();

  test('come as CloudEvents, each with the position behind it', async () => {
    const client = await follow();
    sail('1');
    expect(await client.fact()).toMatchObject({
      ...{ specversion: '1.0', source: 'ships', type: SAILED, dataschema: `${SAILED}.json` },
      data: { ship: '1' },
    });
    expect(client.position).toMatch(/^ships:f\.\d+$/);
    expect(client.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(client.headers.get('cache-control')).toBe('no-cache, no-transform');
  });

  test('are those that were asked for, of every subgraph of them', async () => {
    const client = await follow(`?types=${SUNK},crews`, {}, 'facts:ships facts:crews');
    sail('1');
    system.bus.state('crews.crew-hired.v1', { name: 'Lan' });
    system.bus.state('crews.crew-counted.v1', {});
    system.bus.state(SUNK, { ship: '2' });
    const types = (await client.facts(2)).map(({ type }) => type);
    expect(types.toSorted()).toEqual(['crews.crew-hired.v1', SUNK]);
  });

  test('go on behind the last id, also where that was said without a fact', async () => {
    const first = await follow();
    const quiet = await first.beat();
    sail('1');
    await first.fact();
    const { position } = first;
    first.leave();
    ['2', '3'].forEach(sail);
    const again = await follow('', { 'last-event-id': position });
    expect((await again.facts(2)).map(({ data }) => data.ship)).toEqual(['2', '3']);
    const earlier = await follow(`?after=${quiet}`);
    expect((await earlier.facts(3)).map(({ data }) => data.ship)).toEqual(['1', '2', '3']);
    const both = await follow(`?after=${quiet}`, { 'last-event-id': position });
    expect((await both.fact()).data.ship).toBe('2');
  });

  test('begin with the first that is kept where that is asked for', async () => {
    const { data } = await (await follow('?after=start')).fact();
    expect(data).toEqual({ ship: '1' });
  });

  test('that nobody asked for move the position all the same', async () => {
    const client = await follow(`?types=${SUNK}`);
    const before = client.position;
    sail('1');
    while ((await client.beat()) === before);
    expect(client.position).not.toBe(before);
  });

  test('are for nobody who does not say who it is, or says it wrongly', async () => {
    const anonymous = await FactsClient.open(origin);
    expect([anonymous.status, anonymous.code]).toEqual([401, 'FACTS_NOT_AUTHENTICATED']);
    const forged = await FactsClient.open(origin, '', { authorization: 'Bearer x' });
    expect([forged.status, forged.code]).toEqual([401, 'GRAPH_TOKEN_INVALID']);
  });

  test('need a scope, which the refusal names in the language of the caller', async () => {
    const client = await follow('?types=crews', { 'accept-language': 'en' });
    expect([client.status, client.refusal?.errors[0]]).toMatchObject([
      403,
      {
        message: 'The token has not the scope "facts:crews".',
        extensions: { code: 'FACTS_SCOPE_MISSING', details: { scope: 'facts:crews' } },
      },
    ]);
  });

  test.each([
    ['?types=ships.ship-built.v1', 400, 'FACTS_TYPE_UNKNOWN'],
    ['?after=yesterday', 400, 'FACTS_POSITION_UNKNOWN'],
    ['?after=ships:k.1', 400, 'FACTS_POSITION_UNKNOWN'],
    ['?after=ships:f.9999', 400, 'FACTS_POSITION_UNKNOWN'],
  ])('are refused to %s', async (query, status, code) => {
    const client = await follow(query);
    expect([client.status, client.code]).toEqual([status, code]);
  });

  test('are refused behind a position that is not kept any more', async () => {
    const { position } = await follow();
    ['1', '2'].forEach(sail);
    system.bus.forgotten = Number(position.split('.')[1]) + 1;
    const client = await follow('', { 'last-event-id': position });
    expect([client.status, client.code]).toEqual([410, 'FACTS_POSITION_GONE']);
    const rest = await follow('?after=start');
    expect((await rest.fact()).data.ship).toBe('2');
    system.bus.forgotten = 0;
  });

  test('end with the reason where what a reader has not read is removed under it', async () => {
    const client = await follow();
    system.bus.forgotten = Number(client.position.split('.')[1]) + 5;
    sail('1');
    expect(await client.lastWord()).toBe('FACTS_POSITION_GONE');
    system.bus.forgotten = 0;
  });

  test('are refused while their source is away', async () => {
    system.bus.away.add('crews');
    const client = await follow('', {}, 'facts:crews');
    system.bus.away.delete('crews');
    expect([client.status, client.code]).toEqual([503, 'FACTS_UNAVAILABLE']);
  });

  test('end when the token does', async () => {
    const token = await TOKENS.bearer(null, [], { scope: SHIPS, expires: '2s' });
    const client = await FactsClient.open(origin, '', token);
    expect(await client.lastWord()).toBe('GRAPH_TOKEN_INVALID');
  });

  test('are told to one caller by so many streams at once, and to another still', async () => {
    const streams = await Promise.all(Array.from({ length: 10 }, () => follow()));
    expect(streams.map(({ status }) => status)).toEqual(Array(10).fill(200));
    const more = await follow();
    expect([more.status, more.code]).toEqual([429, 'FACTS_STREAMS_TOO_MANY']);
    const other = await TOKENS.bearer(null, [], { scope: SHIPS, subject: 'someone else' });
    const stranger = await FactsClient.open(origin, '', other);
    open.push(stranger);
    expect(stranger.status).toBe(200);
    expect(await metrics()).toMatch(/^lien_thong_fact_streams 11$/m);
    streams[0]?.leave();
    let next = await follow();
    while (next.status !== 200) next = await follow();
    expect(next.status).toBe(200);
  });

  test('are counted, and so is what was refused', async () => {
    const text = await metrics();
    expect(text).toMatch(/^lien_thong_facts_told_total\{source="ships"\} [1-9]/m);
    expect(text).toMatch(/^lien_thong_fact_refusals_total\{code="FACTS_SCOPE_MISSING"\} 1$/m);
    expect(text).toMatch(/^lien_thong_fact_refusals_total\{code="GRAPH_TOKEN_INVALID"\} 2$/m);
  });

  test('are only read', async () => {
    const response = await fetch(`${origin}/facts`, { method: 'POST', body: '{}' });
    expect(response.status).toBe(405);
  });

  test('are described where they are', async () => {
    const response = await fetch(`${origin}/asyncapi.json`);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(await response.json()).toEqual({ asyncapi: '3.0.0' });
  });
});

test('who follows facts is told that the gateway stops, and what takes nothing does not hold that up', async () => {
  const system = await liveSystem({ facts });
  const { origin } = new URL(system.url);
  const token = await TOKENS.bearer(null, [], { scope: SHIPS });
  const reader = await FactsClient.open(origin, '', token);
  const stalled = await fetch(`${origin}/facts`, { headers: token });
  const much = 'x'.repeat(2 ** 20);
  const floods = Array.from({ length: 40 }, () => system.bus.state(SAILED, { ship: much }));
  await reader.facts(floods.length);
  await sleep(BEAT_MS);
  const last = reader.lastWord();
  await system.stop();
  expect(await last).toBe('GATEWAY_STOPPING');
  await stalled.body?.cancel().catch(() => undefined);
});

test('who leaves while its token is looked at holds no stream', async () => {
  const verify = tokenVerifier(TOKENS.settings);
  const asked: (() => void)[] = [];
  const system = await liveSystem({
    facts,
    verifyToken: async (authorization) => {
      await new Promise<void>((resolve) => asked.push(resolve));
      return verify(authorization);
    },
  });
  const { origin } = new URL(system.url);
  const leaving = new AbortController();
  const headers = await TOKENS.bearer(null, [], { scope: SHIPS });
  const gone = fetch(`${origin}/facts`, { headers, signal: leaving.signal }).catch(() => 'gone');
  while (asked.length === 0) await sleep(5);
  leaving.abort();
  expect(await gone).toBe('gone');
  await sleep(BEAT_MS);
  asked.splice(0).forEach((go) => go());
  await sleep(BEAT_MS);
  expect(await (await fetch(`${origin}/metrics`)).text()).toMatch(/^lien_thong_fact_streams 0$/m);
  await system.stop();
});

test('a gateway without a bus has no facts, and one that was given none has no such address', async () => {
  const without = await liveSystem({ facts, follower: null });
  const token = await TOKENS.bearer(null, [], { scope: SHIPS });
  const { status, code } = await FactsClient.open(new URL(without.url).origin, '', token);
  await without.stop();
  expect([status, code]).toEqual([503, 'FACTS_UNAVAILABLE']);
  const silent = await liveSystem();
  const response = await fetch(`${new URL(silent.url).origin}/facts`, { headers: token });
  await silent.stop();
  expect(response.status).toBe(404);
});
