import { ROLES } from '@lien-thong/kit/identity';
import { startSystem, type System } from '../system';
import { TOKENS } from '@lien-thong/kit/testing';

/** What nobody outside may read: where a subgraph answers. */
const ADDRESS = /https?:|\d+\.\d+\.\d+\.\d+|localhost|\.invalid/i;

interface Subgraph {
  readonly name: string;
  readonly state: string;
  readonly checkedAt: string;
  readonly version: string;
  readonly fieldCount: number;
  readonly figures?: {
    readonly requests: number;
    readonly errorRate: { readonly value: number | null; readonly basis: string };
    readonly p95Latency: {
      readonly value: number | null;
      readonly unit: string;
      readonly reason: string | null;
    };
  } | null;
}

const SUBGRAPHS = `{ graph { version subgraphs {
  name purpose owner language version typeCount fieldCount state checkedAt
} } }`;
const FIGURES = `{ graph { subgraphs { name figures {
  since requests
  errorRate { value unit basis numerator denominator reason asOf source { document } }
  medianLatency { value unit }
  p95Latency { value unit basis reason }
} } } }`;
const TYPE = `query ($name: String!) { graph { type(name: $name) {
  name kind description subgraphs answeredBy possibleTypes values { name description deprecationReason }
  fields { name type typeName description deprecationReason subgraphs example
    arguments { name type description defaultValue deprecationReason } }
} } }`;

describe('the graph that answers for itself', () => {
  let system: System;
  const subgraphs = async (query: string, headers?: Record<string, string>) => {
    const answer = await system.ask<{ graph: { subgraphs: readonly Subgraph[] } }>(query, {}, headers);
    return { ...answer, of: (name: string) => answer.data.graph.subgraphs.find((one) => one.name === name) };
  };

  beforeAll(async () => {
    system = await startSystem();
  });
  afterAll(() => system?.stop());

  test('tells anybody whose each subgraph is and how it does, and nobody where it is', async () => {
    const { data, errors, text, of } = await subgraphs(SUBGRAPHS);
    expect(errors).toBeUndefined();
    expect(data.graph.subgraphs.map(({ name }) => name)).toEqual(
      [...system.addresses.keys(), 'graph'].sort(),
    );
    for (const one of data.graph.subgraphs) {
      expect(one).toMatchObject({ owner: 'Liên Thông', language: 'TypeScript' });
      // A machine under load may well be slow.
      expect(['UP', 'SLOW']).toContain(one.state);
      expect(one.version).toMatch(/^[0-9a-f]{12}$/);
      expect(one.fieldCount).toBeGreaterThan(10);
    }
    expect(new Set(data.graph.subgraphs.map(({ version }) => version)).size).toBe(6);
    expect(of('procedures')).toMatchObject({ purpose: expect.stringContaining('thủ tục hành chính') });
    expect(text).not.toMatch(ADDRESS);
  });

  test('tells figures to those who have a role, and refuses them to others with a code', async () => {
    await system.ask('{ provinces { code } }');
    const refused = await subgraphs(FIGURES);
    expect(refused.of('agencies')?.figures).toBeNull();
    expect(refused.errors).toHaveLength(6);
    expect(refused.errors?.[0]).toMatchObject({
      path: ['graph', 'subgraphs', 0, 'figures'],
      extensions: { code: 'GATEWAY_FIGURES_RESTRICTED' },
    });
    const roleless = await subgraphs(FIGURES, await TOKENS.bearer('G15', []));
    expect(roleless.of('agencies')?.figures).toBeNull();
    const { errors, text, of } = await subgraphs(FIGURES, await TOKENS.bearer('G15', [ROLES.AGENCY_EDITOR]));
    expect(errors).toBeUndefined();
    expect(of('agencies')?.figures).toMatchObject({
      requests: expect.any(Number),
      errorRate: { value: 0, basis: 'COMPUTED' },
      p95Latency: { unit: 'ms', reason: null },
    });
    expect(of('agencies')?.figures?.p95Latency.value).toBeGreaterThan(0);
    expect(of('databases')?.figures).toMatchObject({
      requests: 0,
      errorRate: { value: null, basis: 'NOT_MEASURED' },
      p95Latency: { value: null, reason: expect.stringContaining('khởi động') },
    });
    expect(text).not.toMatch(ADDRESS);
  });

  test('a subgraph that goes away is seen to, its requests count as failed, and it comes back', async () => {
    const restore = await system.cut('databases');
    await system.ask('{ databases { totalCount } }');
    await becomes('databases', (state) => state === 'DOWN');
    const { of } = await subgraphs(FIGURES, await TOKENS.bearer(null, [ROLES.REGISTRAR]));
    expect(of('databases')?.figures?.errorRate.value).toBe(100);
    await restore();
    await becomes('databases', (state) => state !== 'DOWN');
  });

  test('a state that many ask for at one moment is looked at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => subgraphs('{ graph { subgraphs { name state checkedAt } } }')),
    );
    expect(new Set(answers.map(({ of }) => of('agencies')?.checkedAt)).size).toBe(1);
  });

  test('a type says whose each of its fields is', async () => {
    const { data, errors } = await system.ask<{
      graph: { type: { fields: { name: string; subgraphs: string[] }[] } };
    }>(TYPE, { name: 'Agency' });
    expect(errors).toBeUndefined();
    const ownersOf = (name: string) => data.graph.type.fields.find((one) => one.name === name)?.subgraphs;
    expect(ownersOf('name')).toEqual(['agencies']);
    expect(ownersOf('tasks')).toEqual(['directives']);
    expect(ownersOf('databases')).toEqual(['databases']);
    const shared = await system.ask<typeof data>(TYPE, { name: 'Measure' });
    expect(shared.data.graph.type.fields[0]?.subgraphs).toHaveLength(6);
  });

  test('a type that nobody has is null; __Schema is none of the types', async () => {
    for (const name of ['Nothing', '__Schema', 'constructor']) {
      expect((await system.ask(TYPE, { name })).data).toEqual({ graph: { type: null } });
    }
  });

  test('types are found by the words of the law, with or without diacritics, page by page', async () => {
    const find = (search: string, after?: string) =>
      system.ask<{
        graph: {
          types: {
            totalCount: number;
            nodes: { name: string; fields: { name: string }[] }[];
            pageInfo: { endCursor: string; hasNextPage: boolean };
          };
        };
      }>(
        'query ($search: String, $after: String) { graph { types(search: $search, first: 2, after: $after) { totalCount nodes { name fields(search: $search) { name } } pageInfo { endCursor hasNextPage } } } }',
        { search, after },
      );
    const plain = (await find('thu tuc hanh chinh')).data.graph.types;
    expect(plain).toEqual((await find('Thủ tục hành chính')).data.graph.types);
    expect(plain.totalCount).toBeGreaterThan(1);
    const named = (await find('procedure connection')).data.graph.types;
    expect(named.nodes[0]?.name).toBe('ProcedureConnection');
    const next = (await find('thu tuc hanh chinh', plain.pageInfo.endCursor)).data.graph.types;
    expect(next.nodes[0]?.name).not.toBe(plain.nodes[1]?.name);
    const foreign = await find('thu tuc', plain.pageInfo.endCursor);
    expect(foreign.errors?.[0]?.extensions.code).toBe('GRAPH_CURSOR_UNKNOWN');
    expect((await find('x'.repeat(201))).errors?.[0]?.extensions.code).toBe('GRAPH_TEXT_TOO_LONG');
  });

  async function becomes(name: string, wanted: (state: string | undefined) => boolean): Promise<void> {
    let seen: string | undefined = 'not asked';
    const ask = async () => (await subgraphs('{ graph { subgraphs { name state } } }')).of(name)?.state;
    // A look is two seconds old at most.
    for (let asked = 0; asked < 100; asked += 1) {
      seen = await ask();
      if (wanted(seen)) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`${name} stays ${seen}`);
  }
});
