import { TOKENS } from '@lien-thong/kit/testing';
import { codesOf, publication, registrySystem, type RegistrySystem } from './registry-system';
import { GOOD, GOOD_SDL, LINK } from './submissions';

const VERSIONS = `/subgraphs/${GOOD.name}/versions`;
const PLUS = GOOD_SDL.replace('paknOpenReports: Int', 'paknOpenReports: Int paknClosedReports: Int');

describe('the life of a subgraph', () => {
  let system: RegistrySystem;
  const supergraph = async (contract: string) =>
    (await system.asGateway('GET', `/supergraph?contract=${contract}`)).text;
  beforeAll(async () => {
    system = await registrySystem();
  });
  afterAll(() => system.stop());

  test('begins in a sandbox that its partner alone sees', async () => {
    const first = await system.publish(GOOD_SDL, 0);
    expect([first.status, first.body]).toMatchObject([
      201,
      { revision: 1, live: 1, stage: 'SANDBOX', supergraphs: [{ contract: 'sandbox:phan-anh' }] },
    ]);
    expect(await supergraph('sandbox:phan-anh')).toContain('paknOpenReports');
    expect(await supergraph('internal')).not.toContain('pakn');
    const hidden = '/supergraph?contract=sandbox:phan-anh';
    expect(codesOf(await system.ask('GET', hidden))).toEqual(['REGISTRY_CONTRACT_HIDDEN']);
    const other = await TOKENS.bearer('A2', ['agency-editor']);
    expect(codesOf(await system.ask('GET', hidden, undefined, other))).toEqual(['REGISTRY_CONTRACT_HIDDEN']);
    expect((await system.asOwner('GET', hidden)).status).toBe(200);
  });

  test('is seen further when a registrar says so, and not when its partner does', async () => {
    const internal = { expectedRevision: 1, stage: 'INTERNAL' };
    expect(codesOf(await system.asOwner('POST', '/subgraphs/phan-anh/promote', internal))).toEqual([
      'REGISTRY_REGISTRAR_ONLY',
    ]);
    const { status } = await system.asRegistrar('POST', '/subgraphs/phan-anh/promote', internal);
    expect(status).toBe(200);
    expect(await supergraph('internal')).toContain('paknOpenReports');
    expect(await supergraph('public')).not.toContain('pakn');
    await system.asRegistrar('POST', '/subgraphs/phan-anh/promote', { expectedRevision: 2, stage: 'PUBLIC' });
    const shown = await supergraph('public');
    expect(shown).toContain('paknOpenReports');
    expect(shown).toMatch(/draft: String.*@inaccessible/);
    expect(await supergraph('internal')).not.toMatch(/draft: String.*@inaccessible/);
  });

  test('goes on with versions that never change, back to any of them, and tells its history', async () => {
    expect((await system.publish(PLUS, 3)).body).toMatchObject({ revision: 4, live: 2, stage: 'PUBLIC' });
    expect(await supergraph('public')).toContain('paknClosedReports');
    const back = await system.asOwner('POST', '/subgraphs/phan-anh/rollback', {
      expectedRevision: 4,
      to: null,
    });
    expect(back.body).toMatchObject({ revision: 5, live: 1 });
    expect(await supergraph('public')).not.toContain('paknClosedReports');
    const forth = await system.asOwner('POST', '/subgraphs/phan-anh/rollback', {
      expectedRevision: 5,
      to: 2,
    });
    expect(forth.body).toMatchObject({ revision: 6, live: 2 });
    const { body } = await system.asOwner('GET', '/subgraphs/phan-anh/history');
    expect(body.changes.map(({ action, version }) => `${action} ${version}`)).toEqual([
      'rollback 2',
      'rollback 1',
      'publish 2',
      'promote 1',
      'promote 1',
      'publish 1',
    ]);
    expect(body.versions.map(({ number }) => number)).toEqual([2, 1]);
    await expect(system.registry.db.query("UPDATE subgraph_version SET sdl = ''")).rejects.toThrow(
      'never changed',
    );
  });

  test('a version that nobody published is not gone back to', async () => {
    const asked = { expectedRevision: 6, to: 9 };
    expect(codesOf(await system.asOwner('POST', '/subgraphs/phan-anh/rollback', asked))).toEqual([
      'REGISTRY_VERSION_UNKNOWN',
    ]);
  });

  test('a check says what a publication would, and writes nothing', async () => {
    const { sdl, address } = GOOD;
    const asked = { sdl: `${sdl} type Bad { id: ID }`, address, partner: 'bo-test' };
    const { body, status } = await system.asOwner('POST', '/subgraphs/phan-anh/check', asked);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ok: false,
      refusals: [{ code: 'POLICY_TYPE_UNPREFIXED', line: sdl.split('\n').length }],
    });
    const history = await system.asOwner('GET', '/subgraphs/phan-anh/history');
    expect(history.body.revision).toBe(6);
  });
});

describe('a request that is not its author’s to make', () => {
  let system: RegistrySystem;
  beforeAll(async () => {
    system = await registrySystem();
  });
  afterAll(() => system.stop());

  test.each([
    ['without a token', {}, 'REGISTRY_TOKEN_MISSING', 401],
    ['with a token that is none', { authorization: 'Bearer a.b.c' }, 'GRAPH_TOKEN_INVALID', 401],
  ])('%s is refused', async (_, headers, code, status) => {
    const answer = await system.ask(
      'POST',
      VERSIONS,
      publication(GOOD_SDL, 0),
      headers as Record<string, string>,
    );
    expect([answer.status, codesOf(answer)]).toEqual([status, [code]]);
  });

  test('with a token whose signature is another’s is refused', async () => {
    const { authorization } = await TOKENS.bearer('A1', ['agency-editor']);
    const [head, , signature] = authorization.split('.');
    const forged = Buffer.from(JSON.stringify({ sub: 'x', agency: 'A1', roles: ['registrar'], exp: 9e9 }));
    const token = `${head}.${forged.toString('base64url')}.${signature}`;
    const answer = await system.ask('POST', VERSIONS, publication(GOOD_SDL, 0), { authorization: token });
    expect([answer.status, codesOf(answer)]).toEqual([401, ['GRAPH_TOKEN_INVALID']]);
  });

  test.each([
    ['of another agency', 'A2', ['agency-editor']],
    ['of the agency without the role', 'A1', []],
  ] as const)('by an account %s is refused', async (_, agency, roles) => {
    const headers = await TOKENS.bearer(agency, roles);
    const answer = await system.ask('POST', VERSIONS, publication(GOOD_SDL, 0), headers);
    expect([answer.status, codesOf(answer)]).toEqual([403, ['GRAPH_NOT_ALLOWED']]);
  });

  test('that is sent again, or knows an older state, is refused, each with a code of its own', async () => {
    expect((await system.publish(GOOD_SDL, 0)).status).toBe(201);
    const again = await system.publish(GOOD_SDL, 0);
    expect([again.status, codesOf(again)]).toEqual([409, ['REGISTRY_REQUEST_REPLAYED']]);
    const old = await system.publish(PLUS, 0);
    expect([old.status, codesOf(old)]).toEqual([409, ['REGISTRY_REVISION_STALE']]);
    await system.publish(PLUS, 1);
    expect(codesOf(await system.publish(GOOD_SDL, 0))).toEqual(['REGISTRY_REQUEST_REPLAYED']);
  });

  test('that another partner makes for its name is refused', async () => {
    const partner = { prefix: 'khac', hosts: ['127.0.0.1'], agency: 'A1', contact: 'x' };
    expect((await system.asRegistrar('PUT', '/partners/bo-khac', partner)).status).toBe(204);
    const answer = await system.asOwner('POST', VERSIONS, {
      ...publication(GOOD_SDL, 2),
      partner: 'bo-khac',
    });
    expect(codesOf(answer)).toEqual(['REGISTRY_SUBGRAPH_OF_ANOTHER']);
  });

  test.each([
    ['a prefix of another partner', 'pakn', 'REGISTRY_PREFIX_TAKEN'],
    ['a prefix that names of the house begin with', 'agency', 'REGISTRY_PREFIX_TAKEN'],
    ['a prefix with a capital', 'Pakn', 'REGISTRY_REQUEST_MALFORMED'],
  ])('to register a partner with %s is refused', async (_, prefix, code) => {
    const asked = { prefix, hosts: ['127.0.0.1'], agency: 'A3', contact: 'x' };
    expect(codesOf(await system.asRegistrar('PUT', '/partners/bo-ba', asked))).toEqual([code]);
    expect(codesOf(await system.asOwner('PUT', '/partners/bo-ba', asked))).not.toEqual([]);
  });
});

describe('publications at the same moment', () => {
  let system: RegistrySystem;
  beforeAll(async () => {
    system = await registrySystem();
    for (const [i, prefix] of ['aa', 'bb', 'cc', 'dd'].entries()) {
      await system.asRegistrar('PUT', `/partners/p-${prefix}`, {
        prefix,
        hosts: ['127.0.0.1'],
        agency: 'A1',
        contact: 'x',
      });
      const name = `sub-${prefix}`;
      const first = { ...publication(`${LINK} type Query { ${prefix}: Int }`, 0), partner: `p-${prefix}` };
      await system.asOwner('POST', `/subgraphs/${name}/versions`, first);
      await system.asRegistrar('POST', `/subgraphs/${name}/promote`, {
        expectedRevision: 1,
        stage: 'INTERNAL',
      });
      expect(i).toBeLessThan(4);
    }
  });
  afterAll(() => system.stop());

  test('by several partners are all in the graph afterwards', async () => {
    const answers = await Promise.all(
      ['aa', 'bb', 'cc', 'dd'].map((prefix) =>
        system.asOwner('POST', `/subgraphs/sub-${prefix}/versions`, {
          ...publication(`${LINK} type Query { ${prefix}: Int ${prefix}More: Int }`, 2),
          partner: `p-${prefix}`,
        }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    const { text } = await system.asGateway('GET', '/supergraph?contract=internal');
    for (const prefix of ['aa', 'bb', 'cc', 'dd']) expect(text).toContain(`${prefix}More: Int`);
    const numbers = answers.flatMap(({ body }) => body.supergraphs.map(({ number }) => number));
    expect(new Set(numbers).size).toBe(4);
  });

  test('of one subgraph let one through, and tell the others that it has changed', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map((n) =>
        system.asOwner('POST', '/subgraphs/sub-aa/versions', {
          ...publication(`${LINK} type Query { aa: Int aaMore: Int aaNo${n}: Int }`, 3),
          partner: 'p-aa',
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });
});
