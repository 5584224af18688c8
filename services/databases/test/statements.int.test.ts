import {
  createTestDatabase,
  testSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from '@lien-thong/kit/testing';
import { databases } from '../src/service';

const DATABASE = `{
  name kind priority version owner { code } quality { live { value } } fields { name } names { name source { locator } } deadline { dueOn }
  deadlines { deadline { text } directive { id } } status(asOf: "2025-08-31") { status basis }
  dueState(asOf: "2025-08-31") late(asOf: "2025-08-31") source { document }
}`;
const CONNECTION = `{
  from { name owner { code } } to { name } platform version directive { id } deadline { dueOn } source { locator }
  status(asOf: "2025-08-05") { status basis } since(asOf: "2025-08-05") dueState(asOf: "2025-08-05")
}`;
const ENDS = `{ connections(first: 5) { totalCount nodes { from { name } to { name } since(asOf: "2025-08-05") } } }`;
const AGENCY = `{ databasesReferences(asOf: "2025-08-31") { count } dataHandovers(first: 5, asOf: "2025-08-31") { totalCount }
  databases(first: 5, dueState: NOT_DUE, asOf: "2025-08-31") {
  totalCount nodes { name dueState(asOf: "2025-08-31") deadline { dueOn } } } }`;

describe('the number of SQL statements does not depend on the number of rows', () => {
  let database: TestDatabase;
  let subgraph: TestSubgraph;
  let codes: string[];
  let owners: string[];
  let ids: string[];

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
    const joined: { id: string }[] = await database.db.query(
      'SELECT id FROM data_connection ORDER BY id LIMIT 50',
    );
    ids = joined.map((row) => row.id);
  });
  afterAll(() => database?.drop());

  const statements = async (typename: string, keys: string[], selection: string, key = 'code') => {
    const run = await database.statements.during(() =>
      subgraph.entities(
        typename,
        keys.map((value) => ({ [key]: value })),
        selection,
      ),
    );
    expect(run.result).toHaveLength(keys.length);
    return run.statements.length;
  };

  test('of databases: rows, owners, names, deadlines, state, quality, fields and version are one statement each', async () => {
    expect(await statements('Database', codes.slice(0, 1), DATABASE)).toBe(8);
    expect(await statements('Database', codes, DATABASE)).toBe(8);
  });

  test('of the databases of agencies: page and count of all owners in one', async () => {
    const padded = [...owners, ...Array.from({ length: 50 - owners.length }, (_, i) => `TEST-${i}`)];
    expect(await statements('Agency', padded.slice(0, 1), AGENCY)).toBe(6);
    expect(await statements('Agency', padded, AGENCY)).toBe(6);
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

  test('of connections: rows, both ends, their owners, state and version are one statement each', async () => {
    expect(ids).toHaveLength(50);
    expect(await statements('DataConnection', ids.slice(0, 1), CONNECTION, 'id')).toBe(5);
    expect(await statements('DataConnection', ids, CONNECTION, 'id')).toBe(5);
  });

  test('of connections on two days under two aliases: one more', async () => {
    const twice = `{ before: since(asOf: "2025-08-03") after: since(asOf: "2025-08-05")
                     dueState(asOf: "2025-08-03") status(asOf: "2025-08-05") { status } }`;
    expect(await statements('DataConnection', ids.slice(0, 1), twice, 'id')).toBe(3);
    expect(await statements('DataConnection', ids, twice, 'id')).toBe(3);
  });

  test('of the connections of databases: page and count of all of them in one', async () => {
    const hub = ['G01.dan-cu', ...codes.filter((code) => code !== 'G01.dan-cu')].slice(0, 50);
    // Rows of the databases, the pages, rows of the connections, their ends, their states.
    expect(await statements('Database', hub.slice(0, 1), ENDS)).toBe(5);
    expect(await statements('Database', hub, ENDS)).toBe(5);
  });

  test('of a page of connections: one for the page, its rows, their ends, their states', async () => {
    const list = (first: number) =>
      database.statements.during(() =>
        subgraph.ask(`{ connections(first: ${first}) { totalCount nodes { from { name } dueState } } }`),
      );
    expect((await list(1)).statements).toHaveLength(4);
    expect((await list(100)).statements).toHaveLength(4);
  });

  test('of the summary: one', async () => {
    const run = await database.statements.during(() =>
      subgraph.ask('{ databaseProgress { owner { code } total synchronised { basis } } }'),
    );
    expect(run.statements).toHaveLength(1);
  });
});
