import { createHash } from 'node:crypto';
import { InvariantError } from '@lien-thong/kit/errors';
import { countingPlanning } from '../../test/counting-planning';
import { fakeSubgraph, type FakeSubgraph } from '../../test/fake-subgraph';
import { SHIPS_ALONE, SMALL_SUPERGRAPH, smallSystem, type SmallSystem } from '../../test/small-system';

const LARGER = SMALL_SUPERGRAPH.replaceAll('captain: String', 'captain: String sails: Int').replaceAll(
  /captain: String sails: Int( @join__field\(graph: CREWS\))/g,
  'captain: String$1 sails: Int$1',
);
const known = (source: string) => ({
  source,
  hash: createHash('sha256').update(source).digest('hex'),
  operationName: null,
});

describe('a supergraph that takes the place of another', () => {
  let ships: FakeSubgraph;
  let system: SmallSystem;
  const { open, opened, planned } = countingPlanning();
  const waiting: (() => void)[] = [];
  let held = false;

  const addressOf = ({ name }: { readonly name: string }): string => {
    if (name === 'nowhere') throw new InvariantError(`Nobody knows ${name}`);
    return ships.url;
  };

  beforeAll(async () => {
    ships = await fakeSubgraph(async ({ body: { query } }) => {
      if (query.includes('_entities')) return { body: { data: { _entities: [{ captain: 'Lan' }] } } };
      if (held) await new Promise<void>((resolve) => waiting.push(resolve));
      return { body: { data: { ships: [{ __typename: 'Ship', id: '1', name: 'Bé' }] } } };
    });
    system = await smallSystem(
      { ships: ships.url, crews: ships.url },
      {
        addressOf,
        timeoutMs: 10_000,
        openPlanning: open,
        operations: [known('{ heads }'), known('{ noLongerThere }')],
      },
    );
  });
  afterAll(async () => {
    await system.stop();
    await ships.stop();
  });
  beforeEach(() => planned.splice(0));

  test('an operation that many send at one moment is planned once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => system.ask('{ ships { name } }')));
    expect(planned).toEqual(['{ ships { name } }']);
  });

  test('is met by the requests that come after it; one under way ends with the one that it began with', async () => {
    expect((await system.ask('{ ships { sails } }')).errors).toHaveLength(1);
    held = true;
    const underWay = system.ask('{ ships { id name } }');
    while (waiting.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await system.update(LARGER);
    held = false;
    waiting.splice(0).forEach((go) => go());
    expect((await underWay).data).toEqual({ ships: [{ id: '1', name: 'Bé' }] });
    expect((await system.ask('{ __type(name: "Ship") { fields { name } } }')).text).toContain('"sails"');
  });

  test('takes no subgraph from a request that was planned with it', async () => {
    held = true;
    const underWay = system.ask('{ ships { name captain } }');
    while (waiting.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await system.update(SHIPS_ALONE);
    expect((await system.ask('{ __type(name: "Ship") { fields { name } } }')).text).not.toContain('captain');
    held = false;
    waiting.splice(0).forEach((go) => go());
    const { data, errors } = await underWay;
    expect([data, errors]).toEqual([{ ships: [{ name: 'Bé', captain: 'Lan' }] }, undefined]);
    await system.update(SMALL_SUPERGRAPH);
  });

  test('has the known operations and those in use ready before it is met, and plans none of them again', async () => {
    for (let n = 0; n < 2; n += 1) await system.ask('{ ships { id } }');
    await system.ask('{ ships { name } }');
    await system.ask('{ ships { name } }');
    await system.ask('{ ships { sister { id } } }');
    planned.splice(0);
    await system.update(LARGER);
    // What was asked for once will hardly come again.
    expect(planned).not.toContain('{ ships { sister { id } } }');
    expect(planned).toEqual(expect.arrayContaining(['{ heads }', '{ ships { name } }', '{ ships { id } }']));
    expect(planned).not.toContain('{ noLongerThere }');
    planned.splice(0);
    await system.ask('{ ships { id } }');
    expect(planned).toEqual([]);
  });

  test('that lives for a moment does not make what is used often forgotten', async () => {
    for (let n = 0; n < 8; n += 1) await system.ask('{ ships { id name } }');
    await system.update(SMALL_SUPERGRAPH);
    planned.splice(0);
    await system.update(LARGER);
    expect(planned).toContain('{ ships { id name } }');
    planned.splice(0);
    await system.update(LARGER);
    // The same again is no other.
    expect(planned).toEqual([]);
  });

  test('that cannot be read leaves the present one standing', async () => {
    await expect(system.update('type Query { broken')).rejects.toThrow();
    await expect(system.update('type Query { plain: Int }')).rejects.toThrow();
    expect((await system.ask('{ ships { name } }')).data).toEqual({ ships: [{ name: 'Bé' }] });
  });

  test('of which nobody knows where a subgraph is leaves the present one standing, and nothing of itself', async () => {
    const before = opened.size;
    const nowhere = SMALL_SUPERGRAPH.replaceAll('"crews"', '"nowhere"');
    await expect(system.update(nowhere)).rejects.toThrow('Nobody knows nowhere');
    expect(opened.size).toBe(before);
    expect((await system.ask('{ ships { name captain } }')).data).toEqual({
      ships: [{ name: 'Bé', captain: 'Lan' }],
    });
  });
});
