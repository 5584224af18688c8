import { createTestDatabase, testSubgraph, type TestDatabase } from '@lien-thong/kit/testing';
import fc from 'fast-check';
import { procedures } from '../src/service';
import { register, said } from './entered-procedure';

interface Copy {
  code: string;
  name: string;
  status: string;
  versionNumber: number;
  source: { document: string };
}

interface Page {
  totalCount: number;
  nodes: Copy[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const SINCE = '1990-01-01T00:00:00Z';
const CODES = Array.from({ length: 12 }, (_, i) => `TEST-${i}`);

describe('a mirror of the catalogue', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await createTestDatabase(procedures);
  });
  afterEach(() => database?.drop());

  const page = async (first: number, after: string | null, since = SINCE): Promise<Page> => {
    const { data, errors } = await testSubgraph(procedures, database.db).ask<{ procedures: Page }>(
      `query ($since: DateTime, $first: Int, $after: String) {
         procedures(filter: { changedSince: $since }, first: $first, after: $after) {
           totalCount pageInfo { hasNextPage endCursor }
           nodes { code name status versionNumber source { document } } } }`,
      { since, first, after },
    );
    expect(errors).toBeUndefined();
    return data.procedures;
  };

  /** Asks on from where it stopped, as a portal does. */
  class Mirror {
    readonly copies = new Map<string, Copy>();
    private cursor: string | null = null;

    async read(first: number): Promise<boolean> {
      const { nodes, pageInfo } = await page(first, this.cursor);
      for (const node of nodes) this.copies.set(node.code, node);
      this.cursor = pageInfo.endCursor ?? this.cursor;
      return pageInfo.hasNextPage;
    }

    async readOn(first: number): Promise<void> {
      while (await this.read(first));
    }
  }

  const original = async (): Promise<Copy[]> =>
    database.db.query(
      `SELECT code, name, status, version AS "versionNumber", jsonb_build_object('document', document) AS source
       FROM procedure ORDER BY code COLLATE "C"`,
    );

  const change = fc.record({
    codes: fc.uniqueArray(fc.constantFrom(...CODES), { minLength: 1, maxLength: 4 }),
    origin: fc.constantFrom('SEED' as const, 'IMPORT' as const),
    name: fc.constantFrom('A', 'B', 'C'),
    status: fc.constantFrom('IN_FORCE' as const, 'REPEALED' as const),
  });
  const step = fc.record({
    size: fc.integer({ min: 1, max: 5 }),
    /** Written at the same time as the page is read, each in a transaction of its own. */
    changes: fc.array(change, { maxLength: 3 }),
  });

  test('that pages while changes go on misses nothing and ends equal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const mirror = new Mirror();
        for (const { size, changes } of steps) {
          await Promise.all([
            mirror.read(size),
            ...changes.map(({ codes, origin, ...state }) =>
              register(database.db, '2025-07-01', ...codes.map((code) => said(code, origin, state))),
            ),
          ]);
        }
        await mirror.readOn(3);
        const copies = [...mirror.copies.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
        expect(copies).toEqual(await original());
      }),
      { numRuns: 25 },
    );
  });

  test('is not passed by a writer that commits late', async () => {
    const mirror = new Mirror();
    await register(database.db, '2025-07-01', said('TEST-0', 'IMPORT'));
    const slow = database.db.createQueryRunner();
    await slow.startTransaction();
    await slow.query(`SELECT pg_advisory_xact_lock(hashtext('procedure'))`);
    await slow.query(`INSERT INTO procedure_change VALUES ('TEST-0', nextval('procedure_change_position'), now())
                      ON CONFLICT (procedure_code) DO UPDATE SET position = excluded.position`);
    const quick = register(database.db, '2025-07-01', said('TEST-1', 'IMPORT'));
    await mirror.readOn(5);
    expect([...mirror.copies.keys()]).toEqual(['TEST-0']);
    mirror.copies.clear();
    await slow.commitTransaction();
    await slow.release();
    await quick;
    await mirror.readOn(5);
    expect([...mirror.copies.keys()]).toEqual(['TEST-0', 'TEST-1']);
  });

  test('sees what is repealed, the latest change last, and nothing again that did not change', async () => {
    await register(database.db, '2025-07-01', said('TEST-B', 'IMPORT'), said('TEST-C', 'IMPORT'));
    await register(database.db, '2025-07-02', said('TEST-A', 'IMPORT'));
    await register(database.db, '2025-07-03', said('TEST-B', 'IMPORT', { status: 'REPEALED' }));
    await register(database.db, '2025-07-04', said('TEST-C', 'IMPORT'));
    const { nodes, totalCount } = await page(10, null);
    expect(nodes.map(({ code, status }) => [code, status])).toEqual([
      ['TEST-C', 'IN_FORCE'],
      ['TEST-A', 'IN_FORCE'],
      ['TEST-B', 'REPEALED'],
    ]);
    expect(totalCount).toBe(3);
  });

  test('may begin at an instant: what was written before it is left out', async () => {
    await register(database.db, '2025-07-01', said('TEST-A', 'IMPORT'));
    await register(database.db, '2025-07-01', said('TEST-B', 'IMPORT'));
    const [{ at }] = await database.db.query(
      `SELECT changed_at AS at FROM procedure_change WHERE procedure_code = 'TEST-B'`,
    );
    await database.db.query(
      `UPDATE procedure_change SET changed_at = changed_at - interval '1 hour' WHERE procedure_code = 'TEST-A'`,
    );
    const { nodes } = await page(10, null, (at as Date).toISOString());
    expect(nodes.map(({ code }) => code)).toEqual(['TEST-B']);
    expect((await page(10, null, '2099-01-01T00:00:00Z')).nodes).toEqual([]);
  });

  test('cannot carry its cursor to another beginning', async () => {
    await register(database.db, '2025-07-01', said('TEST-A', 'IMPORT'), said('TEST-B', 'IMPORT'));
    const { pageInfo } = await page(1, null);
    const { errors } = await testSubgraph(procedures, database.db).ask(
      `query ($after: String) { procedures(filter: { changedSince: "1991-01-01T00:00:00Z" }, after: $after) { totalCount } }`,
      { after: pageInfo.endCursor },
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'GRAPH_CURSOR_UNKNOWN' });
  });
});
