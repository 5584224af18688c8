import {
  createTestDatabase,
  testSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from '@lien-thong/kit/testing';
import fc from 'fast-check';
import { publicServices } from '../src/service';

type Order = 'NAME' | 'ID';

interface Page {
  publicServices: {
    nodes: { id: string }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    totalCount: number;
  };
}

const QUERY = `query ($first: Int, $after: String, $orderBy: PublicServiceOrder) {
  publicServices(first: $first, after: $after, orderBy: $orderBy) {
    nodes { id } pageInfo { hasNextPage endCursor } totalCount } }`;

describe('the pages of public services', () => {
  let database: TestDatabase;
  let subgraph: TestSubgraph;

  beforeAll(async () => {
    database = await createTestDatabase(publicServices);
    await database.seed();
    subgraph = testSubgraph(publicServices, database.db);
  });
  afterAll(() => database?.drop());

  async function page(first: number, orderBy: Order, after: string | null): Promise<Page['publicServices']> {
    const { data, errors } = await subgraph.ask<Page>(QUERY, { first, after, orderBy });
    expect(errors).toBeUndefined();
    return data.publicServices;
  }

  async function walk(first: number, orderBy: Order): Promise<string[]> {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo, totalCount } = await page(first, orderBy, after);
      expect(nodes.length).toBeLessThanOrEqual(first);
      expect(totalCount).toBe(28);
      seen.push(...nodes.map((service) => service.id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    return seen;
  }

  test('hold every service once and in order, whatever their size and the order', async () => {
    const sorted = async (columns: string): Promise<string[]> =>
      (await database.db.query(`SELECT id FROM public_service ORDER BY ${columns}`)).map(
        (row: { id: string }) => row.id,
      );
    const whole = { NAME: await sorted('name, id'), ID: await sorted('id') };
    const size = fc.integer({ min: 1, max: 30 });
    await fc.assert(
      fc.asyncProperty(size, fc.constantFrom<Order>('NAME', 'ID'), async (first, orderBy) => {
        expect(await walk(first, orderBy)).toEqual(whole[orderBy]);
      }),
      { numRuns: 20 },
    );
  });

  test('of one order are not continued in the other', async () => {
    const { pageInfo } = await page(1, 'ID', null);
    const { errors } = await subgraph.ask(QUERY, { after: pageInfo.endCursor, orderBy: 'NAME' });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'GRAPH_CURSOR_UNKNOWN' });
  });
});
