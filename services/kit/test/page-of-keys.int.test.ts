import fc from 'fast-check';
import { pageArguments, pageOfKeys, type KeyedList, type KeyPage } from '../src/connections';
import { recordset } from '../src/database';
import type { ServiceDefinition } from '../src/subgraph';
import { createTestDatabase, type TestDatabase } from '../src/testing';

const BARE: ServiceDefinition<object> = {
  name: 'paging',
  portOffset: 0,
  root: __dirname,
  entities: [],
  migrations: [],
  createLoaders: () => ({}),
  resolvers: {},
  seeds: [],
  handlers: [],
};

interface Child {
  parent: string;
  key: string;
  name: string;
  due: string;
  size: number;
}

/** Few values, so that most rows share all but their key with another row. */
const child = fc.record({
  parent: fc.constantFrom('one', 'two', 'three'),
  name: fc.constantFrom('Đất đai', 'Dân cư', 'dân cư', '', 'a"b,{c}'),
  due: fc.constantFrom('2025-08-31', '2025-12-31'),
  size: fc.integer({ min: -1, max: 1 }),
});
const children = fc
  .array(child, { maxLength: 40 })
  .map((rows) => rows.map((row, index): Child => ({ ...row, key: `k${index}` })));

/** Parents with rows, and one without. */
const PARENTS = ['three', 'nobody', 'one', 'two'];

describe('a page of the lists of many parents', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase(BARE);
    await database.db.query(
      'CREATE TABLE child (parent text, key text, name text, due date, size bigint, PRIMARY KEY (parent, key))',
    );
  });
  afterAll(() => database?.drop());

  const list: KeyedList = {
    sql: 'SELECT parent, key, due, size, name FROM child WHERE parent = ANY($1)',
    parameters: [PARENTS],
    sort: [
      { column: 'due', type: 'date' },
      { column: 'size', type: 'bigint' },
      { column: 'name', type: 'text' },
      { column: 'key', type: 'text' },
    ],
  };
  const fill = async (rows: readonly Child[]) => {
    await database.db.query('DELETE FROM child');
    await database.db.query(
      `INSERT INTO child SELECT * FROM jsonb_to_recordset($1::jsonb) AS row (
         parent text, key text, name text, due date, size bigint)`,
      [recordset(rows)],
    );
  };
  /** What PostgreSQL itself calls the order; the language of the server decides how letters sort. */
  const whole = async (parent: string): Promise<string[]> => {
    const rows: { key: string }[] = await database.db.query(
      'SELECT key FROM child WHERE parent = $1 ORDER BY due, size, name, key',
      [parent],
    );
    return rows.map((row) => row.key);
  };
  const pageAfter = (first: number, parent: string, after: string | null) =>
    pageOfKeys(database.db, list, pageArguments('list', { first, after }, parent), PARENTS);
  const pageFor = (pages: KeyPage[], parent: string) => pages[PARENTS.indexOf(parent)] as KeyPage;

  test('is for every parent the beginning of its sorted list, with the count of the whole', async () => {
    await fc.assert(
      fc.asyncProperty(children, fc.integer({ min: 1, max: 100 }), async (rows, first) => {
        await fill(rows);
        const pages = await pageOfKeys(database.db, list, pageArguments('list', { first }), PARENTS);
        expect(pages).toHaveLength(PARENTS.length);
        for (const parent of PARENTS) {
          const keys = await whole(parent);
          const page = pageFor(pages, parent);
          expect(page.nodes).toEqual(keys.slice(0, first));
          expect(page.edges.map((edge) => edge.node)).toEqual(page.nodes);
          expect(page.totalCount).toBe(keys.length);
          expect(page.pageInfo).toMatchObject({ hasNextPage: keys.length > first, hasPreviousPage: false });
        }
      }),
      { numRuns: 30 },
    );
  });

  test('after any row begins with the next one, ties included', async () => {
    await fc.assert(
      fc.asyncProperty(children, fc.integer({ min: 1, max: 7 }), fc.nat(), async (rows, first, place) => {
        await fill(rows);
        for (const parent of PARENTS) {
          const keys = await whole(parent);
          if (keys.length === 0) continue;
          const all = pageFor(await pageAfter(100, parent, null), parent);
          const at = place % keys.length;
          const after = all.edges[at]?.cursor as string;
          const page = pageFor(await pageAfter(first, parent, after), parent);
          expect(page.nodes).toEqual(keys.slice(at + 1, at + 1 + first));
          expect(page.totalCount).toBe(keys.length);
          expect(page.pageInfo).toMatchObject({
            hasNextPage: keys.length > at + 1 + first,
            hasPreviousPage: true,
          });
        }
      }),
      { numRuns: 30 },
    );
  });

  test('costs one statement, whatever the number of parents and rows', async () => {
    await fill(fc.sample(children, { numRuns: 1, seed: 7 })[0] as Child[]);
    const run = await database.statements.during(() => pageAfter(3, 'one', null));
    expect(run.statements).toHaveLength(1);
  });

  test('a cursor with values of another kind is refused before PostgreSQL sees it', async () => {
    const page = (after: string[]) =>
      pageOfKeys(database.db, list, { list: 'list', first: 3, after }, PARENTS);
    const refused = { extensions: { code: 'GRAPH_CURSOR_UNKNOWN' } };
    await expect(page(['2025-08-31', '1', 'a'])).rejects.toMatchObject(refused);
    await expect(page(['tomorrow', '1', 'a', 'k1'])).rejects.toMatchObject(refused);
    await expect(page(['2025-02-30', '1', 'a', 'k1'])).rejects.toMatchObject(refused);
    await expect(page(['2025-08-31', '1.5', 'a', 'k1'])).rejects.toMatchObject(refused);
    await expect(page(['2025-08-31', '1', 'a\0', 'k1'])).rejects.toMatchObject(refused);
    await expect(page(['2025-08-31', '1', 'a', 'k1'])).resolves.toHaveLength(PARENTS.length);
  });
});
