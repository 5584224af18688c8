import { TOKENS } from '@lien-thong/kit/testing';
import { TIME_ALONE } from '../../src/caching';
import { cachingSystem, type CachingSystem } from '../caching-system';

describe('entities that are kept', () => {
  let system: CachingSystem;
  // Not among the known operations: no whole answer is kept.
  const crews = (headers?: Record<string, string>) => system.ask('{ ships { crew } }', {}, headers);
  const captains = () => system.ask('{ ships { captain { name } } }');

  beforeEach(async () => {
    system = await cachingSystem();
  });
  afterEach(() => system.stop());

  test('are not asked for again', async () => {
    const first = await crews();
    expect(system.asked()).toEqual({ ships: 1, crews: 1, captains: 0 });
    expect((await crews()).text).toBe(first.text);
    expect(system.asked()).toEqual({ ships: 1, crews: 0, captains: 0 });
    expect(await system.metric('hits_total', 'entity')).toBe(2);
    expect(await system.metric('misses_total', 'entity')).toBe(2);
    expect(await system.metric('bytes', 'entity')).toBeGreaterThan(0);
  });

  test('leave only the others to be asked for, and all of them lie where they belong', async () => {
    await crews();
    system.world.ships = ['3', '1', '4', '1', '2'];
    system.world.crew = { 3: 3, 4: 4 };
    expect((await crews()).data).toEqual({
      ships: [{ crew: 3 }, { crew: 10 }, { crew: 4 }, { crew: 10 }, { crew: 10 }],
    });
    expect(system.keysAsked('crews')).toEqual(['3', '4']);
  });

  test('go with an error about the others to its place', async () => {
    await crews();
    system.world.ships = ['1', '3'];
    system.world.mutiny = true;
    expect((await crews()).errors).toMatchObject([{ path: ['ships', 1, 'crew'] }]);
  });

  test('stay in the answer when the others cannot be had', async () => {
    await crews();
    system.world.ships = ['1', '3'];
    system.world.ashore = true;
    const { data, errors } = await crews();
    expect(data).toEqual({ ships: [{ crew: 10 }, { crew: null }] });
    expect(errors).toMatchObject([{ path: ['ships', 1, 'crew'] }]);
  });

  test('are dropped by the facts about them alone where they say only what they are', async () => {
    await captains();
    system.asked();
    system.world.names = { 'thuyền 1': 'Ánh', 'thuyền 2': 'Bình' };
    system.facts.state('captains', 'thuyền 1');
    expect((await captains()).data).toEqual({
      ships: [{ captain: { name: 'Ánh' } }, { captain: { name: 'của thuyền 2' } }],
    });
    expect(system.asked()).toEqual({ ships: 1, crews: 0, captains: 1 });
    expect(await system.metric('drops_total', 'entity')).toBe(1);
  });

  test('are dropped by every fact of a subgraph that adds to them', async () => {
    await crews();
    system.asked();
    system.facts.state('captains', '1');
    await crews();
    expect(system.asked().crews).toBe(0);
    system.facts.state('crews', 'anything');
    await crews();
    expect(system.asked().crews).toBe(1);
  });

  test('are told apart by the arguments of their fields, and by the language', async () => {
    const query = 'query ($least: Int) { ships { crew(least: $least) } }';
    await system.ask(query, { least: 1 });
    await system.ask(query, { least: 2 });
    await system.ask(query, { least: 2 }, { 'accept-language': 'en' });
    expect(system.asked().crews).toBe(3);
    await system.ask(query, { least: 2 }, { 'accept-language': 'en' });
    expect(system.asked().crews).toBe(0);
  });

  test('are of their day', async () => {
    system.world.now = new Date('2025-08-05T16:59:59Z');
    await crews();
    system.world.now = new Date('2025-08-05T17:00:00Z');
    await crews();
    expect(system.asked().crews).toBe(2);
  });

  test('live as long as the narrowest word about what was selected', async () => {
    const moods = () => system.ask('{ ships { mood } }');
    await moods();
    system.world.now = new Date(system.world.now.getTime() + 4999);
    await moods();
    expect(system.asked().crews).toBe(1);
    system.world.now = new Date(system.world.now.getTime() + 1);
    await moods();
    expect(system.asked().crews).toBe(1);
  });

  test('are neither taken from nor given to a caller who is known', async () => {
    const bearer = await TOKENS.bearer('G15', ['agency-editor']);
    await crews(bearer);
    await crews(bearer);
    expect(system.asked().crews).toBe(2);
    await crews();
    expect(system.asked().crews).toBe(1);
    await crews(bearer);
    expect(system.asked().crews).toBe(1);
  });

  test('are not those of an answer with an error', async () => {
    system.world.mutiny = true;
    await crews();
    system.world.mutiny = false;
    expect((await crews()).errors).toBeUndefined();
    expect(system.asked().crews).toBe(2);
  });

  test('are not those of an answer that does not fit the schema', async () => {
    const sick = () => system.ask('{ ships { captain { name } } }');
    system.world.names = { 'thuyền 1': 1 as never };
    expect((await sick()).errors).toHaveLength(1);
    system.world.names = {};
    expect((await sick()).errors).toBeUndefined();
    expect(system.asked()).toMatchObject({ crews: 2, captains: 2 });
  });

  test('are not those that a fact overtook', async () => {
    system.world.meanwhile = () => {
      system.world.crew = { 1: 99 };
      system.facts.state('crews', '1');
      system.world.meanwhile = () => undefined;
    };
    expect((await crews()).data).toEqual({ ships: [{ crew: 10 }, { crew: 10 }] });
    expect((await crews()).data).toEqual({ ships: [{ crew: 99 }, { crew: 10 }] });
  });

  test('never come from a request that was under way when a fact was heard', async () => {
    let goOn = () => undefined as void;
    const underWay = new Promise<void>((began) => {
      system.world.meanwhile = () => {
        system.world.meanwhile = () => undefined;
        began();
        return new Promise<void>((resolve) => (goOn = resolve));
      };
    });
    const before = crews();
    await underWay;
    system.world.crew = { 1: 99 };
    system.facts.state('crews', '1');
    expect((await crews()).data).toMatchObject({ ships: [{ crew: 99 }, { crew: 10 }] });
    goOn();
    expect((await before).data).toMatchObject({ ships: [{ crew: 10 }, { crew: 10 }] });
    expect((await crews()).data).toMatchObject({ ships: [{ crew: 99 }, { crew: 10 }] });
  });

  test('are dropped by a mutation of their subgraph at once', async () => {
    await system.get('{ ships { id captain { name } } }');
    const fleet = () => system.get('query Fleet { ships { id name } }').then((response) => response.text());
    await fleet();
    system.world.names = { 1: 'Đổi tên' };
    await system.ask('mutation { sink { id } }');
    expect(await fleet()).toContain('Đổi tên');
  });

  test('are let be while the facts of their subgraph are not heard', async () => {
    await crews();
    system.facts.interrupt('crews');
    await crews();
    await crews();
    expect(system.asked().crews).toBe(3);
    system.facts.resume('crews');
    await crews();
    await crews();
    expect(system.asked().crews).toBe(1);
  });
});

test('memory is bounded: what was used least makes room', async () => {
  const system = await cachingSystem({ cache: { bytes: 6000, facts: TIME_ALONE } });
  system.world.ships = Array.from({ length: 50 }, (_, id) => `${id}`);
  await system.ask('{ ships { crew } }');
  expect(await system.metric('bytes', 'entity')).toBeLessThanOrEqual(6000);
  expect(await system.metric('evictions_total', 'entity')).toBeGreaterThan(30);
  await system.stop();
});
