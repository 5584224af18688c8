import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROLES, type Role } from '@lien-thong/kit/identity';
import { TOKENS } from '@lien-thong/kit/testing';
import { runSubgraphCommand } from '@lien-thong/command/subgraph';
import { publication, registrySystem, type RegistrySystem } from '../../../schema/test/registry-system';
import { GOOD, LINK } from '../../../schema/test/submissions';
import { fakeSubgraph, type FakeSubgraph } from '../../test/fake-subgraph';
import { followingGateway, sevens, type FollowingGateway } from './following-gateway';

const DAY_MS = 86_400_000;
const SDL = `${LINK} type Query { paknOpen: Int paknClosed: Int paknLate: Int }`;
const USAGE = `{ graph { subgraphs { name usage {
  recordedSince recordedUntil unusedAfterDays
  unusedFields(first: 1) { totalCount nodes { coordinate unusedSince lastUsedAt lastClients } pageInfo { endCursor hasNextPage } }
} } } }`;

interface SubgraphUsage {
  readonly name: string;
  readonly usage: {
    readonly recordedSince: string | null;
    readonly recordedUntil: string | null;
    readonly unusedAfterDays: number;
    readonly unusedFields: {
      readonly totalCount: number;
      readonly nodes: readonly { readonly coordinate: string }[];
      readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
    } | null;
  } | null;
}

describe('what clients use, from the request to the partner', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lien-thong-usage-'));
  const begin = new Date('2026-01-01T00:00:00Z');
  let now = begin;
  let system: RegistrySystem;
  let partner: FakeSubgraph;
  let gateway: FollowingGateway;

  const lienThong = async (verb: string, sdl: string) => {
    writeFileSync(path.join(folder, 'schema.graphql'), sdl);
    let said = '';
    const { authorization } = await TOKENS.bearer('A1', ['agency-editor']);
    const code = await runSubgraphCommand(
      [verb, '--folder', folder, '--lang', 'en'],
      { LIEN_THONG_REGISTRY: system.url, LIEN_THONG_TOKEN: authorization.slice('Bearer '.length) },
      { out: (text) => (said += text), err: (text) => (said += text) },
    );
    return { code, said };
  };
  const ask = (query: string, client: string) =>
    gateway.ask(query, { 'apollographql-client-name': Buffer.from(client).toString('latin1') });
  const told = async (client: string) => {
    const rows = () =>
      system.registry.db.query('SELECT 1 FROM operation_usage WHERE client = $1 AND last_seen = $2', [
        client,
        now,
      ]);
    while ((await rows()).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  const usage = async (query = USAGE, roles: readonly Role[] = [ROLES.AGENCY_EDITOR]) => {
    const { data, errors } = await gateway.ask(query, await TOKENS.bearer('A1', roles));
    const { subgraphs } = (data as { graph: { subgraphs: readonly SubgraphUsage[] } }).graph;
    return {
      of: (name: string) => subgraphs.find((one) => one.name === name)?.usage,
      codes: [...new Set(errors?.map(({ extensions }) => extensions.code))],
    };
  };

  beforeAll(async () => {
    system = await registrySystem(() => now);
    partner = await fakeSubgraph(sevens);
    const published = { ...publication(SDL, 0), address: partner.url };
    expect((await system.asOwner('POST', '/subgraphs/phan-anh/versions', published)).status).toBe(201);
    await system.asRegistrar('POST', '/subgraphs/phan-anh/promote', { expectedRevision: 1, stage: 'PUBLIC' });
    const own = { name: GOOD.name, partner: 'bo-test', address: partner.url, contact: 'x@example.vn' };
    writeFileSync(path.join(folder, 'subgraph.json'), JSON.stringify(own));
    gateway = await followingGateway(system, 'public', folder);
  });
  afterAll(async () => {
    await gateway?.stop();
    await partner?.stop();
    rmSync(folder, { recursive: true });
  });

  test('a version without a field that a client asks for is refused, with the client, its operation and the field', async () => {
    const less = SDL.replace('paknOpen: Int', '');
    expect(await lienThong('check', less)).toMatchObject({ code: 0 });
    expect((await ask('query OpenReports { paknOpen }', 'bảng điều hành')).data).toEqual({ paknOpen: 7 });
    await told('bảng điều hành');
    const { code, said } = await lienThong('check', less);
    expect(code).toBe(1);
    expect(said).toContain('OpenReports');
    expect(said).toContain('bảng điều hành');
    expect(said).toContain('Query.paknOpen');
    expect(await lienThong('check', SDL.replace('paknLate: Int', ''))).toMatchObject({ code: 0 });
  });

  test('a subgraph that a client asks is not retired', async () => {
    const { code, said } = await lienThong('retire', SDL);
    expect(code).not.toBe(0);
    expect(said).toContain('REGISTRY_STILL_USED');
    expect(said).toContain('Query.paknOpen');
  });

  test('what nobody uses is not known in the first 90 days, and is told with who used it last from then on', async () => {
    expect((await usage()).of('phan-anh')).toMatchObject({
      recordedSince: begin.toISOString(),
      recordedUntil: begin.toISOString(),
      unusedAfterDays: 90,
      unusedFields: null,
    });
    now = new Date(begin.getTime() + 10 * DAY_MS);
    await ask('{ paknLate }', 'portal');
    await told('portal');
    now = new Date(begin.getTime() + 101 * DAY_MS);
    await ask('{ paknOpen }', 'another');
    await told('another');
    const { of, codes } = await usage();
    expect(codes).toEqual([]);
    const page = of('phan-anh')?.unusedFields;
    expect(of('phan-anh')?.recordedUntil).toBe(now.toISOString());
    expect(page).toMatchObject({
      totalCount: 2,
      nodes: [
        {
          coordinate: 'Query.paknClosed',
          unusedSince: begin.toISOString(),
          lastUsedAt: null,
          lastClients: [],
        },
      ],
      pageInfo: { hasNextPage: true },
    });
    const tenth = new Date(begin.getTime() + 10 * DAY_MS).toISOString();
    const next = await usage(USAGE.replace('first: 1', `first: 1, after: "${page?.pageInfo.endCursor}"`));
    expect(next.of('phan-anh')?.unusedFields).toMatchObject({
      nodes: [
        { coordinate: 'Query.paknLate', unusedSince: tenth, lastUsedAt: tenth, lastClients: ['portal'] },
      ],
      pageInfo: { hasNextPage: false },
    });
    expect(next.codes).toEqual(['GRAPH_CURSOR_UNKNOWN']);
    const house = of('agencies')?.unusedFields;
    expect(house?.totalCount).toBeGreaterThan(10);
    expect(house?.nodes[0]?.coordinate).toMatch(/^\w+\.\w+$/);
  });

  test('usage is for those who have a role, and is null with a code while the registry does not answer', async () => {
    const roleless = await usage(USAGE, []);
    expect([roleless.of('phan-anh'), roleless.codes]).toEqual([null, ['GATEWAY_USAGE_RESTRICTED']]);
    await system.stop();
    const away = await usage();
    expect([away.of('phan-anh'), away.codes]).toEqual([null, ['GATEWAY_USAGE_UNAVAILABLE']]);
    expect((await ask('{ paknOpen }', 'portal')).data).toEqual({ paknOpen: 7 });
  });
});
