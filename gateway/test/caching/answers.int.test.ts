import { TOKENS } from '@lien-thong/kit/testing';
import { cachingSystem, OPERATIONS, type CachingSystem } from '../caching-system';

describe('answers to known operations', () => {
  let system: CachingSystem;
  const NONE = { ships: 0, crews: 0, captains: 0 };

  beforeEach(async () => {
    system = await cachingSystem();
  });
  afterEach(() => system.stop());

  test('are kept: the second asks nobody, and is the same to the byte', async () => {
    const first = await system.get(OPERATIONS.crews, { least: 1 });
    const text = await first.text();
    expect(JSON.parse(text)).toEqual({
      data: {
        ships: [
          { id: '1', crew: 10 },
          { id: '2', crew: 10 },
        ],
      },
    });
    system.asked();
    const second = await system.get(OPERATIONS.crews, { least: 1 });
    expect(await second.text()).toBe(text);
    expect(system.asked()).toEqual(NONE);
    for (const header of ['content-type', 'etag', 'cache-control', 'vary']) {
      expect(second.headers.get(header)).toBe(first.headers.get(header));
    }
    expect(await system.metric('hits_total', 'answer')).toBe(1);
    expect(await system.metric('misses_total', 'answer')).toBe(1);
  });

  test('serve those who post the text or the hash, too', async () => {
    await system.get(OPERATIONS.fleet);
    system.asked();
    const { text } = await system.ask(OPERATIONS.fleet);
    expect(text).toContain('Tàu 1');
    expect(system.asked()).toEqual(NONE);
  });

  test('are told apart by their variables, whatever their order', async () => {
    await system.get(OPERATIONS.crews, { least: 1 });
    await system.get(OPERATIONS.crews, { least: 2 });
    expect(system.asked().ships).toBe(2);
  });

  test('say for how long others may keep them: by the narrowest word in them', async () => {
    const controlOf = async (source: string) => (await system.get(source)).headers.get('cache-control');
    expect(await controlOf(OPERATIONS.fleet)).toBe('public, max-age=60');
    expect(await controlOf(OPERATIONS.moods)).toBe('public, max-age=5');
    expect(await controlOf(OPERATIONS.mine)).toBe('no-store');
    expect(await controlOf(OPERATIONS.today)).toBe('no-store');
  });

  test('grow old in memory', async () => {
    await system.get(OPERATIONS.fleet);
    system.world.now = new Date(system.world.now.getTime() + 20_000);
    expect((await system.get(OPERATIONS.fleet)).headers.get('cache-control')).toBe('public, max-age=40');
    system.asked();
    system.world.now = new Date(system.world.now.getTime() + 40_000);
    await system.get(OPERATIONS.fleet);
    expect(system.asked().ships).toBe(1);
  });

  test('are no younger than the oldest entity in them', async () => {
    await system.ask('{ ships { crew } }');
    system.world.now = new Date(system.world.now.getTime() + 50_000);
    await system.ask('query Other { ships { crew } }');
    system.asked();
    const crews = 'query Crews($least: Int) { ships { id crew(least: $least) } }';
    await system.get(crews);
    system.world.now = new Date(system.world.now.getTime() + 50_000);
    expect((await system.get(crews)).headers.get('cache-control')).toBe('public, max-age=10');
  });

  test('are of their day, and nobody keeps them beyond it', async () => {
    system.world.now = new Date('2025-08-05T16:59:45.500Z');
    expect((await system.get(OPERATIONS.fleet)).headers.get('cache-control')).toBe('public, max-age=14');
    system.world.now = new Date('2025-08-05T17:00:00Z');
    await system.get(OPERATIONS.fleet);
    expect(system.asked().ships).toBe(2);
  });

  test('are known again by their tag: nothing is sent twice', async () => {
    const etag = (await system.get(OPERATIONS.fleet)).headers.get('etag') as string;
    expect(etag).toMatch(/^"[\w-]+"$/);
    const again = await system.get(OPERATIONS.fleet, {}, { 'if-none-match': etag });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    expect(again.headers.get('cache-control')).toBe('public, max-age=60');
    system.world.names = { 1: 'Mới' };
    system.facts.state('ships', '1');
    const changed = await system.get(OPERATIONS.fleet, {}, { 'if-none-match': etag });
    expect([changed.status, changed.headers.get('etag') === etag]).toEqual([200, false]);
  });

  test('depend on language, identity and what is accepted', async () => {
    expect((await system.get(OPERATIONS.fleet)).headers.get('vary')).toBe(
      'Accept, Accept-Language, Authorization',
    );
    system.asked();
    await system.get(OPERATIONS.fleet, {}, { 'accept-language': 'en' });
    await system.get(OPERATIONS.fleet, {}, { accept: 'application/graphql-response+json' });
    expect(system.asked().ships).toBe(2);
    const other = await system.get(OPERATIONS.fleet, {}, { accept: 'application/graphql-response+json' });
    expect(other.headers.get('content-type')).toContain('application/graphql-response+json');
    expect(system.asked()).toEqual(NONE);
  });

  test('to somebody who is known are kept by nobody', async () => {
    const bearer = await TOKENS.bearer('G15', ['agency-editor']);
    await system.get(OPERATIONS.fleet);
    system.asked();
    const known = await system.get(OPERATIONS.fleet, {}, bearer);
    expect(known.headers.get('cache-control')).toBe('no-store');
    expect(system.asked().ships).toBe(1);
    await system.get(OPERATIONS.crews, {}, bearer);
    await system.get(OPERATIONS.crews);
    expect(system.asked().ships).toBe(2);
  });

  test('with a token that proves nothing are refused, whatever is kept', async () => {
    await system.get(OPERATIONS.fleet);
    expect((await system.get(OPERATIONS.fleet, {}, { authorization: 'Bearer x' })).status).toBe(401);
  });

  test('with an error are kept by nobody', async () => {
    system.world.mutiny = true;
    const broken = await system.get(OPERATIONS.crews);
    expect(broken.headers.get('cache-control')).toBe('no-store');
    system.world.mutiny = false;
    expect(await (await system.get(OPERATIONS.crews)).json()).not.toHaveProperty('errors');
  });

  test('are dropped by the facts of each subgraph that they rest on, and by no other', async () => {
    await system.get(OPERATIONS.captains);
    system.asked();
    system.facts.state('captains', 'somebody else');
    await system.get(OPERATIONS.captains);
    expect(system.asked()).toEqual(NONE);
    system.facts.state('captains', 'thuyền 2');
    await system.get(OPERATIONS.captains);
    expect(system.asked()).toEqual({ ships: 1, crews: 0, captains: 1 });
    system.facts.state('crews', 'x');
    await system.get(OPERATIONS.captains);
    expect(system.asked()).toEqual({ ships: 1, crews: 1, captains: 0 });
    system.facts.state('ships', 'x');
    await system.get(OPERATIONS.captains);
    expect(system.asked()).toEqual({ ships: 1, crews: 0, captains: 0 });
  });

  test('that a fact overtook are given once and not kept', async () => {
    system.world.meanwhile = () => {
      system.facts.state('ships', '1');
      system.world.meanwhile = () => undefined;
    };
    await system.get(OPERATIONS.crews);
    await system.get(OPERATIONS.crews);
    expect(system.asked()).toEqual({ ships: 2, crews: 1, captains: 0 });
  });

  test('are not those of an older supergraph', async () => {
    await system.get(OPERATIONS.fleet);
    await system.update(system.supergraphSdl.replace('A ship.', 'A boat.'));
    await system.get(OPERATIONS.fleet);
    expect(system.asked().ships).toBe(2);
  });

  test('are given from memory to nobody who could be another site', async () => {
    await system.get(OPERATIONS.fleet);
    const response = await fetch(system.url, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ query: OPERATIONS.fleet }),
    });
    expect(response.status).toBe(400);
  });

  test('an operation that nobody knows is asked for with its text, and needs what it always needed', async () => {
    expect((await system.get('{ ships { name } }')).status).toBe(400);
    const preflighted = await system.get('{ ships { name } }', {}, { 'apollo-require-preflight': '1' });
    expect(await preflighted.json()).toMatchObject({
      errors: [{ message: expect.stringMatching(/PersistedQueryNotFound/) as string }],
    });
  });

  test('variables that do not fit are refused as ever, and nobody keeps the refusal', async () => {
    const refused = await system.get(OPERATIONS.crews, { least: 'x' });
    expect(refused.headers.get('cache-control')).toBe('no-store');
    expect(await refused.json()).toHaveProperty('errors');
  });
});

test('where nothing is kept, others are told all the same what they may keep', async () => {
  const system = await cachingSystem({ cache: undefined });
  const first = await system.get(OPERATIONS.fleet);
  expect(first.headers.get('cache-control')).toBe('public, max-age=60');
  const etag = first.headers.get('etag') as string;
  expect((await system.get(OPERATIONS.fleet, {}, { 'if-none-match': etag })).status).toBe(304);
  expect(system.asked().ships).toBe(2);
  await system.stop();
});
