import {
  createTestDatabase,
  testSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from '@lien-thong/kit/testing';
import { createManyProcedures } from './many-procedures';
import { procedures } from '../src/service';

const PROCEDURE = `{
  name managingAgency { code } audiences { name } channels { fees { amount } } processingTime { value }
  result { name validity { value } } steps { text } chain { code } effectiveFrom dataReadiness { total ratio { value } waitingFor { code } } legalBasis { number } versionNumber duplicates { name duplicates { code } } source { document }
  components(first: 3) { totalCount nodes { name forms replaceableBy { code } replacements { basis } replaced procedure { name } } }
}`;

describe('the number of SQL statements does not depend on the number of rows', () => {
  let database: TestDatabase;
  let subgraph: TestSubgraph;
  let codes: string[];

  beforeAll(async () => {
    database = await createTestDatabase(procedures);
    codes = await createManyProcedures(database.db, 60);
    subgraph = testSubgraph(procedures, database.db);
  });
  afterAll(() => database?.drop());

  const statements = async (typename: string, keys: object[], selection: string) => {
    const run = await database.statements.during(() => subgraph.entities(typename, keys, selection));
    expect(run.result).toHaveLength(keys.length);
    expect(run.result.every((entity) => entity !== null)).toBe(true);
    return run.statements.length;
  };

  test('of procedures', async () => {
    const keys = codes.slice(0, 50).map((code) => ({ code }));
    const one = await statements('Procedure', keys.slice(0, 1), PROCEDURE);
    expect(one).toBeGreaterThan(0);
    expect(await statements('Procedure', keys, PROCEDURE)).toBe(one);
  });

  test('of papers', async () => {
    const keys = codes.slice(0, 50).map((code) => ({ id: `${code}/KQ-1/1` }));
    const selection = '{ name procedure { name managingAgency { code } } }';
    expect(await statements('DossierComponent', keys, selection)).toBe(
      await statements('DossierComponent', keys.slice(0, 1), selection),
    );
  });

  test('of agencies and their procedures, one page and count for all', async () => {
    const keys = Array.from({ length: 50 }, (_, i) => ({ code: `T${i}` }));
    const selection = `{ procedures(first: 5) { totalCount nodes { name channels { channel } } }
      newProcedures(since: "2025-01-01", first: 5) { totalCount } papersAskedThatItHolds(first: 5) { totalCount }
      dataReadiness { total } proceduresReferences { kind count } }`;
    expect(await statements('Agency', keys, selection)).toBe(
      await statements('Agency', keys.slice(0, 1), selection),
    );
  });

  test('of databases and the procedures that wait for them', async () => {
    const keys = Array.from({ length: 50 }, (_, i) => ({ code: `D${i}` }));
    const selection = '{ procedures(waiting: true, first: 5) { totalCount nodes { name } } }';
    expect(await statements('Database', keys, selection)).toBe(
      await statements('Database', keys.slice(0, 1), selection),
    );
  });

  test('of a list: the same for 1 and for 50', async () => {
    const ask = async (first: number) => {
      const query = `{ procedures(first: ${first}) { totalCount nodes ${PROCEDURE} } }`;
      const run = await database.statements.during(() => subgraph.ask<{ procedures: { nodes: [] } }>(query));
      expect(run.result.data.procedures.nodes).toHaveLength(first);
      return run.statements.length;
    };
    expect(await ask(50)).toBe(await ask(1));
  });

  test('two pages of different sizes cost one statement each, and not one for each parent', async () => {
    const keys = codes.slice(0, 50).map((code) => ({ code }));
    const one = await statements('Procedure', keys, '{ a: components(first: 1) { totalCount } }');
    const two = await statements(
      'Procedure',
      keys,
      '{ a: components(first: 1) { totalCount } b: components(first: 2) { totalCount } }',
    );
    expect(two).toBe(one + 1);
  });
});
