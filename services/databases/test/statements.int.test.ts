import {
  createTestDatabase,
  testSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from '@lien-thong/kit/testing';
import { databases } from '../src/service';

const DATABASE = `{
  name kind owner { code } names { name source { locator } } deadline { dueOn }
  deadlines { deadline { text } directive { id } } status(asOf: "2025-08-31") { status basis }
  dueState(asOf: "2025-08-31") late(asOf: "2025-08-31") source { document }
}`;
const AGENCY = `{ databases(first: 5, dueState: NOT_DUE, asOf: "2025-08-31") {
  totalCount nodes { name dueState(asOf: "2025-08-31") deadline { dueOn } } } }`;

describe('the number of SQL statements does not depend on the number of rows', () => {
  let database: TestDatabase;
  let subgraph: TestSubgraph;
  let codes: string[];
  let owners: string[];

  beforeAll(async () => {
    database = await createTestDatabase(databases);
    await database.seed();
    subgraph = testSubgraph(databases, database.db);
    const rows: { code: string }[] = await database.db.query(
      'SELECT code FROM database ORDER BY code LIMIT 50',
    );
    codes = rows.map((row) => row.code);
    const owned: { owner: string }[] = await database.db.query(
      'SELECT owner_code AS owner FROM database GROUP BY 1 ORDER BY count(*) DESC, 1',
    );
    owners = owned.map((row) => row.owner);
  });
  afterAll(() => database?.drop());

  const statements = async (typename: string, keys: string[], selection: string) => {
    const run = await database.statements.during(() =>
      subgraph.entities(
        typename,
        keys.map((code) => ({ code })),
        selection,
      ),
    );
    expect(run.result).toHaveLength(keys.length);
    return run.statements.length;
  };

  test('of databases: rows, names, deadlines and state are one statement each', async () => {
    expect(await statements('Database', codes.slice(0, 1), DATABASE)).toBe(4);
    expect(await statements('Database', codes, DATABASE)).toBe(4);
  });

  test('of the databases of agencies: page and count of all owners in one', async () => {
    const padded = [...owners, ...Array.from({ length: 50 - owners.length }, (_, i) => `TEST-${i}`)];
    expect(await statements('Agency', padded.slice(0, 1), AGENCY)).toBe(4);
    expect(await statements('Agency', padded, AGENCY)).toBe(4);
  });

  test('of two days asked for under two aliases: one for each day', async () => {
    const twice = `{ before: dueState(asOf: "2025-08-30") after: dueState(asOf: "2025-08-31")
                     late(asOf: "2025-08-30") status(asOf: "2025-08-31") { status } }`;
    expect(await statements('Database', codes.slice(0, 1), twice)).toBe(3);
    expect(await statements('Database', codes, twice)).toBe(3);
  });

  test('of a page: one for the page, one for its rows, one for each field of them', async () => {
    const list = (first: number) =>
      database.statements.during(() =>
        subgraph.ask(`{ databases(first: ${first}) { totalCount nodes { name dueState } } }`),
      );
    expect((await list(1)).statements).toHaveLength(3);
    expect((await list(100)).statements).toHaveLength(3);
  });

  test('of the summary: one', async () => {
    const run = await database.statements.during(() =>
      subgraph.ask('{ databaseProgress { owner { code } total synchronised { basis } } }'),
    );
    expect(run.statements).toHaveLength(1);
  });
});
