import {
  createTestDatabase,
  testSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from '@lien-thong/kit/testing';
import fc from 'fast-check';
import { procedures } from '../src/service';
import { createManyProcedures } from './many-procedures';

interface Page {
  totalCount: number;
  nodes: { key: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const PAGE = 'totalCount pageInfo { hasNextPage endCursor }';

describe('pages of any size, put together, are the list: nothing twice, nothing left out', () => {
  let database: TestDatabase;
  let subgraph: TestSubgraph;

  beforeAll(async () => {
    database = await createTestDatabase(procedures);
    await createManyProcedures(database.db, 60);
    subgraph = testSubgraph(procedures, database.db);
  });
  afterAll(() => database?.drop());

  async function walk(sizes: readonly number[], page: (size: number, after: string | null) => Promise<Page>) {
    const keys: string[] = [];
    let after: string | null = null;
    for (let step = 0; ; step += 1) {
      const found: Page = await page(sizes[step % sizes.length] as number, after);
      keys.push(...found.nodes.map(({ key }) => key));
      if (!found.pageInfo.hasNextPage) return { keys, total: found.totalCount };
      after = found.pageInfo.endCursor;
    }
  }

  const sizes = fc.array(fc.integer({ min: 1, max: 25 }), { minLength: 1, maxLength: 4 });

  test('of procedures under any filter', async () => {
    const filters = fc.record({
      agency: fc.option(fc.constantFrom('T0', 'T4', 'T9'), { nil: undefined }),
      field: fc.option(fc.constantFrom('Lĩnh vực 0', 'Lĩnh vực 2'), { nil: undefined }),
      nameContains: fc.option(fc.constantFrom('thu tuc', '3'), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(sizes, filters, async (steps, filter) => {
        const { keys, total } = await walk(steps, async (first, after) => {
          const { data, errors } = await subgraph.ask<{ procedures: Page }>(
            `query ($filter: ProcedureFilter, $first: Int, $after: String) {
               procedures(filter: $filter, first: $first, after: $after) { ${PAGE} nodes { key: code } } }`,
            { filter, first, after },
          );
          expect(errors).toBeUndefined();
          return data.procedures;
        });
        const rows: { code: string }[] = await database.db.query(
          `SELECT code FROM procedure
           WHERE ($1::text IS NULL OR managing_agency_code = $1) AND ($2::text IS NULL OR field = $2)
             AND ($3::text IS NULL OR position($3 IN plain_name) > 0) ORDER BY name, code`,
          [filter.agency, filter.field, filter.nameContains],
        );
        expect(keys).toEqual(rows.map(({ code }) => code));
        expect(total).toBe(rows.length);
      }),
      { numRuns: 40 },
    );
  });

  test('of the papers of a procedure, in their own order', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.integer({ min: 0, max: 59 }), async (steps, number) => {
        const code = `TEST-${String(number).padStart(4, '0')}`;
        const { keys } = await walk(steps, async (first, after) => {
          const { data } = await subgraph.ask<{ procedure: { components: Page } }>(
            `query ($code: ID!, $first: Int, $after: String) { procedure(code: $code) {
               components(first: $first, after: $after) { ${PAGE} nodes { key: id } } } }`,
            { code, first, after },
          );
          return data.procedure.components;
        });
        const expected = Array.from({ length: 1 + (number % 9) }, (_, i) => `${code}/KQ-1/${i + 1}`);
        expect(keys).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  test('a cursor of another list is refused', async () => {
    const { data } = await subgraph.ask<{ procedures: Page }>(`{ procedures(first: 1) { ${PAGE} } }`);
    const { errors } = await subgraph.ask(
      'query ($after: String) { procedures(filter: { agency: "T0" }, after: $after) { totalCount } }',
      { after: data.procedures.pageInfo.endCursor },
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'GRAPH_CURSOR_UNKNOWN' });
  });
});
