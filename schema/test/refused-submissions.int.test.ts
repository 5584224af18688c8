import { codesOf, publication, registrySystem, type RegistrySystem } from './registry-system';
import { BAD_SUBMISSIONS, GOOD_SDL } from './submissions';

describe('a bad submission', () => {
  let system: RegistrySystem;
  let graphs: readonly string[];
  const live = async () =>
    Promise.all(
      ['public', 'internal', 'sandbox:phan-anh'].map(
        async (contract) => (await system.asGateway('GET', `/supergraph?contract=${contract}`)).text,
      ),
    );
  beforeAll(async () => {
    system = await registrySystem();
    await system.publish(GOOD_SDL, 0);
    graphs = await live();
  });
  afterAll(() => system.stop());

  test.each(BAD_SUBMISSIONS.map((one) => [one.fault, one.code, one.submission] as const))(
    '%s is refused by the server with %s',
    async (_, code, { name, sdl, address }) => {
      const body = { ...publication(sdl, 1), address };
      const where = `/subgraphs/${encodeURIComponent(name)}/versions`;
      const answer = await system.asOwner('POST', where, body);
      expect([answer.status, codesOf(answer)]).toEqual([422, expect.arrayContaining([code])]);
    },
  );

  test('larger than any body may be is refused before it is read', async () => {
    const answer = await system.publish('x'.repeat(1_100_000), 1);
    expect([answer.status, codesOf(answer)]).toEqual([413, ['GRAPH_REQUEST_TOO_LARGE']]);
  });

  test('that is no JSON, or lacks a part, is refused', async () => {
    const where = '/subgraphs/phan-anh/versions';
    expect((await system.asOwner('POST', where, '{')).status).toBe(400);
    expect(codesOf(await system.asOwner('POST', where, { sdl: GOOD_SDL }))).toEqual([
      'REGISTRY_REQUEST_MALFORMED',
    ]);
  });

  test('has changed nothing: every graph is byte for byte what it was, and the next good one is taken', async () => {
    expect(await live()).toEqual(graphs);
    expect((await system.publish(`${GOOD_SDL}\n# mended`, 1)).status).toBe(201);
  });
});
