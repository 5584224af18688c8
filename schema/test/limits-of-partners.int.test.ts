import { codesOf, registrySystem, type RegistrySystem } from './registry-system';
import { GOOD, GOOD_SDL, RIGHTS } from './submissions';

describe('what is agreed of what a partner may cost', () => {
  let system: RegistrySystem;

  beforeAll(async () => {
    system = await registrySystem();
    await system.publish(GOOD_SDL, 0);
  });
  afterAll(() => system.stop());

  const agree = (limits?: unknown) =>
    system.asRegistrar('PUT', '/partners/bo-test', {
      ...RIGHTS,
      ...{ agency: 'A1', contact: 'someone@example.vn' },
      ...(limits !== undefined && { limits }),
    });
  const told = async (contract: string, headers: Record<string, string> = {}, wait = 0) =>
    system.ask('GET', `/supergraph?contract=${contract}&wait=${wait}`, undefined, {
      accept: 'application/json',
      ...(await system.owner()),
      ...headers,
    });
  const limitsIn = ({ text }: { readonly text: string }) =>
    (JSON.parse(text) as { readonly limits: object }).limits;

  test('goes to gateways with the graph that its subgraph is a part of, and with no other', async () => {
    const limits = { timeoutMs: 2000, concurrency: 4, quota: { perSecond: 20, bytesPerSecond: 1_000_000 } };
    expect((await agree(limits)).status).toBe(204);
    const sandbox = await told(`sandbox:${GOOD.name}`);
    expect(limitsIn(sandbox)).toEqual({ [GOOD.name]: limits });
    expect(limitsIn(await told('internal'))).toEqual({});
    const plain = await told(`sandbox:${GOOD.name}`, { accept: '*/*' });
    expect(plain.text).toBe((JSON.parse(sandbox.text) as { supergraph: string }).supergraph);
  });

  test('is told at once to whoever waits for news, and is no other graph for who knows it', async () => {
    const contract = `sandbox:${GOOD.name}`;
    const before = await told(contract);
    const known = { 'if-none-match': before.headers.get('etag') as string };
    expect((await told(contract, known)).status).toBe(304);
    const news = told(contract, known, 20);
    await agree({ timeoutMs: 1000 });
    expect(limitsIn(await news)).toEqual({ [GOOD.name]: { timeoutMs: 1000 } });
  });

  test('ends where an agreement says nothing of it', async () => {
    await agree({ timeoutMs: 1000 });
    await agree();
    expect(limitsIn(await told(`sandbox:${GOOD.name}`))).toEqual({});
  });

  test.each([
    ['more time than the house has', { timeoutMs: 10_001 }],
    ['no time', { timeoutMs: 0 }],
    ['more requests at once than the house', { concurrency: 65 }],
    ['longer answers than the house', { answerBytes: 33 * 2 ** 20 }],
    ['a quota without end', { quota: { perSecond: 1e9 } }],
    ['no quota', { quota: null }],
    ['repeats of its own', { retry: { share: 1 } }],
    ['no circuit', { quota: {}, breaker: null }],
    ['something else', 'all'],
  ])('gives nobody %s', async (_, limits) => {
    const answer = await agree(limits);
    expect([answer.status, codesOf(answer)]).toEqual([400, ['REGISTRY_REQUEST_MALFORMED']]);
  });

  test('is for a registrar to say', async () => {
    const asked = { ...RIGHTS, agency: 'A1', contact: 'x', limits: { timeoutMs: 9000 } };
    expect((await system.asOwner('PUT', '/partners/bo-test', asked)).status).toBe(403);
  });
});
