import { TOKENS } from '@lien-thong/kit/testing';
import { POLICIES_ARE_ROLES } from '../../src/authorisation';
import { cachingSystem, OPERATIONS } from '../caching-system';
import { liveSupergraph, liveSystem, SAILED, type LiveSystem } from '../live-system';
import { SseClient } from '../sse-client';
import { protectedIn } from './protected';

const SUPERGRAPH = protectedIn(liveSupergraph(), {
  'crew(above: Int): Int @join__field(graph: CREWS)': '@requiresScopes(scopes: [["crew:read"]])',
  'captain: String @join__field(graph: CREWS)': '@policy(policies: [["registrar"]])',
});
const QUESTION = 'subscription { shipSailed { name crew captain } }';

describe('a protected field at the front door', () => {
  let system: LiveSystem;
  const open: SseClient[] = [];

  beforeAll(async () => {
    system = await liveSystem({ supergraphSdl: SUPERGRAPH, policies: POLICIES_ARE_ROLES });
    system.answers.ships = () => ({ body: { data: { ship: SHIP, _entities: [SHIP] } } });
    system.answers.crews = () => ({ body: { data: { _entities: [{ crew: 7, captain: 'Lan' }] } } });
  });
  afterAll(() => system.stop());
  afterEach(() => {
    open.splice(0).forEach((client) => client.leave());
    system.crews.requests.splice(0);
  });

  const SHIP = { __typename: 'Ship', id: '1', name: 'Tàu 1' };
  const ask = (headers: Record<string, string>) =>
    system.ask('{ ship(id: "1") { name crew captain } }', {}, headers);
  const subscribe = async (headers: Record<string, string> = {}) => {
    const client = await SseClient.open(system.url, QUESTION, { headers });
    open.push(client);
    return client;
  };

  test('is null with a code and what to do, in the language of the caller, and its subgraph is not asked', async () => {
    const { status, data, errors } = await ask({ 'accept-language': 'en' });
    expect(status).toBe(200);
    expect(data).toEqual({ ship: { name: 'Tàu 1', crew: null, captain: null } });
    expect(errors?.[0]).toMatchObject({
      message: 'The token has not the scopes that the field Ship.crew needs.',
      path: ['ship', 'crew'],
      extensions: { code: 'GATEWAY_SCOPE_MISSING', remedy: expect.stringContaining('scopes') },
    });
    expect(errors?.[1]?.extensions.code).toBe('GATEWAY_POLICY_REFUSED');
    expect(system.crews.requests).toHaveLength(0);
    expect((await ask({})).errors?.[0]?.message).toContain('Ship.crew');
  });

  test('is shown by the scope of the token and by the role that the policy names', async () => {
    const scoped = await ask(await TOKENS.bearer('A1', [], { scope: 'openid crew:read' }));
    expect(scoped.data).toEqual({ ship: { name: 'Tàu 1', crew: 7, captain: null } });
    const registrar = await ask(await TOKENS.bearer(null, ['registrar'], { scope: 'crew:read' }));
    expect(registrar.data).toEqual({ ship: { name: 'Tàu 1', crew: 7, captain: 'Lan' } });
    expect(registrar.errors).toBeUndefined();
  });

  test('is in the schema for everybody: introspection is as ever', async () => {
    const query = '{ __type(name: "Ship") { fields { name } } }';
    const nobody = await system.ask(query);
    expect(nobody.text).toContain('captain');
    expect(nobody.text).toBe((await system.ask(query, {}, await TOKENS.bearer(null, ['registrar']))).text);
  });

  test('is null in live updates too, for each subscriber by its own rights', async () => {
    const [nobody, scoped] = [
      await subscribe(),
      await subscribe(await TOKENS.bearer('A1', [], { scope: 'crew:read' })),
    ];
    system.bus.state(SAILED, { ship: '1', port: 'HP' });
    expect((await nobody.next()).data?.data).toEqual({
      shipSailed: { name: 'Tàu 1', crew: null, captain: null },
    });
    expect((await scoped.next()).data?.data).toEqual({
      shipSailed: { name: 'Tàu 1', crew: 7, captain: null },
    });
  });
});

test('a subscription whose rights change goes on with the new ones', async () => {
  let granted = true;
  const policies = () => new Set(granted ? ['registrar'] : []);
  const system = await liveSystem({ supergraphSdl: SUPERGRAPH, policies });
  const client = await SseClient.open(system.url, 'subscription { shipSailed { captain } }', {});
  system.bus.state(SAILED, { ship: '1', port: 'HP' });
  expect((await client.next()).data?.data).toEqual({ shipSailed: { captain: 'Lan 1' } });
  granted = false;
  system.bus.state(SAILED, { ship: '2', port: 'HP' });
  expect((await client.next()).data?.data).toEqual({ shipSailed: { captain: null } });
  client.leave();
  await system.stop();
});

test('policies that cannot be evaluated are granted to nobody', async () => {
  const policies = () => Promise.reject(new RangeError('the directory is away'));
  const system = await liveSystem({ supergraphSdl: SUPERGRAPH, policies });
  system.answers.ships = () => ({ body: { data: { ship: { __typename: 'Ship', id: '1' } } } });
  const { data, errors, text } = await system.ask('{ ship(id: "1") { captain } }');
  expect(data).toEqual({ ship: { captain: null } });
  expect(errors?.[0]?.extensions.code).toBe('GATEWAY_POLICY_REFUSED');
  expect(text).not.toContain('directory');
  await system.stop();
});

test('what some may see is kept for nobody, even where a policy lets everybody see it', async () => {
  const plain = await cachingSystem();
  const supergraphSdl = protectedIn(plain.supergraphSdl, {
    'crew(least: Int): Int @join__field(graph: CREWS)': '@policy(policies: [["open-hours"]])',
  });
  await plain.stop();
  const system = await cachingSystem({
    supergraphSdl,
    policies: () => new Set(['open-hours']),
    timeoutMs: 10_000,
  });
  for (let n = 0; n < 2; n += 1) {
    const response = await system.get(OPERATIONS.crews, { least: 1 });
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toMatchObject({ data: { ships: [{ crew: 10 }, { crew: 10 }] } });
    expect(system.asked()).toMatchObject({ ships: 1, crews: 1 });
  }
  await system.stop();
});
