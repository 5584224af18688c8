import { registrySystem, type RegistrySystem } from '../../../schema/test/registry-system';
import { usageRegistry } from '../../src/usage';
import { cachingSystem, OPERATIONS, type CachingSystem } from '../../test/caching-system';

describe('usage that a real registry is told', () => {
  let registry: RegistrySystem;
  let system: CachingSystem;
  const kept = (): Promise<object[]> =>
    registry.registry.db.query(
      `SELECT name, source, client, contract, requests::int FROM operation_usage JOIN operation USING (hash) ORDER BY name`,
    );
  const becomes = async (wanted: (rows: object[]) => boolean) => {
    let rows = await kept();
    while (!wanted(rows)) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      rows = await kept();
    }
    return rows;
  };
  const metric = async (name: string) => {
    const text = await (await fetch(system.url.replace('/graphql', '/metrics'))).text();
    return Number(new RegExp(`^lien_thong_usage_${name} (\\d+)$`, 'm').exec(text)?.[1]);
  };

  beforeAll(async () => {
    registry = await registrySystem();
    const place = { url: registry.url, contract: 'internal', gatewayKey: registry.gatewayKey };
    system = await cachingSystem({
      usage: { registry: usageRegistry(place), contract: place.contract, everyMs: 50 },
    });
  });
  afterAll(async () => {
    await system.stop();
    await registry.stop();
  });

  test('is kept by operation, client and contract; a cached answer counts', async () => {
    await system.get(OPERATIONS.fleet);
    await system.get(OPERATIONS.fleet);
    await becomes((rows) => rows.some((row) => (row as { requests: number }).requests === 2));
    expect(await kept()).toEqual([
      {
        name: 'Fleet',
        source: 'query Fleet{ships{id name}}',
        client: 'unnamed',
        contract: 'internal',
        requests: 2,
      },
    ]);
  });

  test('waits while the registry or its database is away, and is told when it is back: nothing is lost', async () => {
    await registry.registry.db.destroy();
    for (let i = 0; i < 5; i += 1) await system.get(OPERATIONS.captains);
    while ((await metric('waiting')) < 5) await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await system.get(OPERATIONS.fleet)).status).toBe(200);
    await registry.registry.db.initialize();
    const rows = await becomes((all) => all.length === 2 && JSON.stringify(all).includes('"requests":3'));
    expect(rows).toMatchObject([
      { name: 'Fleet', requests: 3 },
      { name: null, source: '{ships{id captain{name}}}', requests: 5 },
    ]);
    expect(await metric('waiting')).toBe(0);
  });

  test('is refused from whoever is no gateway, and waits: keys may be changed', async () => {
    const place = { url: registry.url, contract: 'internal', gatewayKey: new Uint8Array(32) };
    await expect(usageRegistry(place).tell('{"contract":"internal","operations":[]}')).rejects.toThrow('403');
    await expect(usageRegistry({ ...place, gatewayKey: registry.gatewayKey }).tell('{}')).rejects.toThrow(
      expect.objectContaining({ name: 'UsageRefused' }),
    );
  });
});
