import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { publication, registrySystem, type RegistrySystem } from '../../../schema/test/registry-system';
import { LINK } from '../../../schema/test/submissions';
import { fakeSubgraph, type FakeSubgraph } from '../../test/fake-subgraph';
import { followingGateway, sevens } from './following-gateway';

const sdlWith = (fields: string) => `${LINK} type Query { pakn: Int ${fields} }`;

describe('a gateway that serves what the registry has', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lien-thong-kept-'));
  let system: RegistrySystem;
  let partner: FakeSubgraph;
  let revision = 0;

  const open = () => followingGateway(system, 'internal', folder);
  const publish = async (fields: string) => {
    const body = { ...publication(sdlWith(fields), revision), address: partner.url };
    const answer = await system.asOwner('POST', '/subgraphs/phan-anh/versions', body);
    expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
    revision += 1;
  };
  beforeAll(async () => {
    system = await registrySystem();
    partner = await fakeSubgraph(sevens);
    await publish('');
    await system.asRegistrar('POST', '/subgraphs/phan-anh/promote', {
      expectedRevision: 1,
      stage: 'INTERNAL',
    });
    revision += 1;
  });
  afterAll(async () => {
    await partner.stop();
    rmSync(folder, { recursive: true });
  });

  test('has what is published, and loses what is rolled back, without a failed request', async () => {
    const gateway = await open();
    expect(await gateway.answered('{ pakn }')).toEqual({ pakn: 7 });
    let failed = 0;
    let asked = 0;
    const busy = new AbortController();
    const load = (async () => {
      while (!busy.signal.aborted) {
        asked += 1;
        if ((await gateway.ask('{ pakn }')).errors) failed += 1;
      }
    })();
    for (const field of ['paknA', 'paknB']) {
      await publish(`${field}: Int`);
      expect(await gateway.answered(`{ ${field} }`)).toEqual({ [field]: 7 });
    }
    await system.asOwner('POST', '/subgraphs/phan-anh/rollback', { expectedRevision: revision, to: null });
    revision += 1;
    expect(await gateway.answered('{ paknA }')).toEqual({ paknA: 7 });
    expect((await gateway.ask('{ paknB }')).errors).toHaveLength(1);
    busy.abort();
    await load;
    expect(asked).toBeGreaterThan(3);
    expect(failed).toBe(0);
    await gateway.stop();
  });

  test('goes on with the last one while the database is down, also after a restart', async () => {
    const gateway = await open();
    await system.registry.db.destroy();
    expect((await system.asGateway('GET', '/supergraph?contract=internal')).status).toBe(500);
    expect(await gateway.answered('{ paknA }')).toEqual({ paknA: 7 });
    await gateway.stop();
    const restarted = await open();
    expect(await restarted.answered('{ paknA }')).toEqual({ paknA: 7 });
    await system.registry.db.initialize();
    await publish('paknA: Int paknC: Int');
    expect(await restarted.answered('{ paknC }')).toEqual({ paknC: 7 });
    await restarted.stop();
  });

  test('starts with the last one when the registry is gone', async () => {
    await system.stop();
    const gateway = await open();
    expect(await gateway.answered('{ paknC }')).toEqual({ paknC: 7 });
    await gateway.stop();
  });
});
