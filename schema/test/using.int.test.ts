import { createHash } from 'node:crypto';
import { retireDue } from '@lien-thong/schema/registry';
import { codesOf, registrySystem, type RegistrySystem } from './registry-system';
import { GOOD_SDL, LINK } from './submissions';

const DAY_MS = 86_400_000;
const SOURCE = 'query Reports { agency(code: "G09") { name paknOpenReports } }';

function told(source: string, fields: readonly string[], client = 'portal', contract = 'public'): object {
  const hash = createHash('sha256').update(source).digest('hex');
  return { contract, operations: [{ hash, name: 'Reports', source, client, requests: 3, fields }] };
}

describe('what clients use', () => {
  let system: RegistrySystem;
  let now = new Date('2026-11-26T05:00:00Z');
  const use = (body: object) => system.asGateway('POST', '/usage', body);
  const less = GOOD_SDL.replace('paknOpenReports: Int', 'paknClosedReports: Int');
  beforeAll(async () => {
    system = await registrySystem(() => now);
    await system.publish(GOOD_SDL, 0);
    await system.asRegistrar('POST', '/subgraphs/phan-anh/promote', { expectedRevision: 1, stage: 'PUBLIC' });
    await use(told(SOURCE, ['Query.agency', 'Agency.name', 'Agency.paknOpenReports']));
  });
  afterAll(() => system.stop());

  test('is told by gateways alone, in a form that fits', async () => {
    const body = told(SOURCE, []);
    expect(codesOf(await system.ask('POST', '/usage', body))).toEqual(['GRAPH_GATEWAY_ONLY']);
    expect(codesOf(await system.asRegistrar('POST', '/usage', body))).toEqual(['GRAPH_GATEWAY_ONLY']);
    expect(codesOf(await use({ ...body, contract: 'x y' }))).toEqual(['REGISTRY_CONTRACT_UNKNOWN']);
    expect(codesOf(await use({ contract: 'public' }))).toEqual(['REGISTRY_REQUEST_MALFORMED']);
    expect((await use(body)).status).toBe(204);
  });

  test('adds up by operation, field and client', async () => {
    await use(told(SOURCE, ['Agency.name'], 'dashboard'));
    const counts = await system.registry.db.query(
      "SELECT client, requests::int FROM field_usage WHERE field = 'Agency.name' ORDER BY client",
    );
    expect(counts).toEqual([
      { client: 'dashboard', requests: 3 },
      { client: 'portal', requests: 3 },
    ]);
    const operations = await system.registry.db.query(
      'SELECT client, requests::int FROM operation_usage ORDER BY client',
    );
    expect(operations).toEqual([
      { client: 'dashboard', requests: 3 },
      { client: 'portal', requests: 6 },
    ]);
  });

  test('keeps a field: a version without it is refused, with who would miss it', async () => {
    const refused = await system.publish(less, 2);
    expect([refused.status, codesOf(refused)]).toEqual([422, ['REGISTRY_BREAKS_CLIENTS']]);
    expect(refused.body.breaking).toEqual([
      {
        operation: 'Reports',
        clients: ['dashboard', 'portal'],
        reasons: [{ at: 'Agency.paknOpenReports', change: expect.stringContaining('was removed') }],
      },
    ]);
    const asked = { sdl: less, address: 'http://127.0.0.1:9/graphql', partner: 'bo-test' };
    expect((await system.asOwner('POST', '/subgraphs/phan-anh/check', asked)).body).toMatchObject({
      ok: false,
      breaking: [{ operation: 'Reports' }],
    });
  });

  test('keeps the subgraph: it is retired on a day to come, not at once', async () => {
    const retire = (expectedRevision: number, on: string | null) =>
      system.asOwner('POST', '/subgraphs/phan-anh/retire', { expectedRevision, on });
    const refused = await retire(2, null);
    expect([refused.status, codesOf(refused)]).toEqual([409, ['REGISTRY_STILL_USED']]);
    expect(refused.body.errors[0]?.extensions.details).toMatchObject({ fields: 'Agency.paknOpenReports' });
    expect(codesOf(await retire(2, '2026-11-26'))).toEqual(['REGISTRY_DATE_PAST']);
    const planned = await retire(2, '2026-11-28');
    expect(planned.body).toMatchObject({ revision: 3, live: 1, retiresOn: '2026-11-28' });
    expect(await retireDue(system.registry)).toEqual([]);
    now = new Date(now.getTime() + 2 * DAY_MS);
    expect(await retireDue(system.registry)).toEqual(['phan-anh']);
    expect((await system.ask('GET', '/supergraph')).text).not.toContain('pakn');
    expect(await retireDue(system.registry)).toEqual([]);
  });

  test('counts for thirty days, and then holds nobody back', async () => {
    expect((await system.publish(GOOD_SDL, 4)).status).toBe(201);
    expect(codesOf(await system.publish(less, 5))).toEqual(['REGISTRY_BREAKS_CLIENTS']);
    now = new Date(now.getTime() + 31 * DAY_MS);
    expect((await system.publish(less, 5)).status).toBe(201);
    const { status, body } = await system.asOwner('POST', '/subgraphs/phan-anh/retire', {
      expectedRevision: 6,
      on: null,
    });
    expect([status, body.live]).toEqual([200, null]);
  });
});

describe('news of a graph', () => {
  let system: RegistrySystem;
  let other: RegistrySystem;
  const one = (field: string) => `${LINK} type Query { ${field}: Int }`;
  beforeAll(async () => {
    system = await registrySystem();
    other = await registrySystem(undefined, system.config);
    await system.publish(one('pakn'), 0);
    await system.asRegistrar('POST', '/subgraphs/phan-anh/promote', { expectedRevision: 1, stage: 'PUBLIC' });
  });
  afterAll(async () => {
    await other.stop();
    await system.stop();
  });
  const wait = (seconds: number, known: string) =>
    other.ask('GET', `/supergraph?contract=public&wait=${seconds}`, undefined, { 'if-none-match': known });

  test('reach who waits for them, whichever process of the registry made them', async () => {
    const known = (await other.ask('GET', '/supergraph')).headers.get('etag') as string;
    const waiting = wait(50, known);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await system.publish(one('paknMore'), 2);
    const { status, text } = await waiting;
    expect(status).toBe(200);
    expect(text).toContain('paknMore: Int');
  });

  test('are none where nothing changed: the seconds end with 304', async () => {
    const known = (await other.ask('GET', '/supergraph')).headers.get('etag') as string;
    expect((await wait(1, known)).status).toBe(304);
    expect((await wait(0, known)).status).toBe(304);
  });

  test('of a contract that is none are refused', async () => {
    expect(codesOf(await system.ask('GET', '/supergraph?contract=all'))).toEqual([
      'REGISTRY_CONTRACT_UNKNOWN',
    ]);
  });
});
