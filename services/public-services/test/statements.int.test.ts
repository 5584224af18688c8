import { applyBatch } from '@lien-thong/kit/events';
import {
  createTestDatabase,
  testSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from '@lien-thong/kit/testing';
import { onProcedureImported } from '../src/events/on-procedure-imported';
import { publicServices } from '../src/service';
import { imported } from './imported-procedures';

const SERVICE = `{
  name procedure { code } agency { code } source { document }
  before: level(asOf: "2025-07-01") after: level(asOf: "2025-08-01") levelContradicted(asOf: "2025-08-01")
  programmes { ordinal nameInProgramme programme { code name } }
}`;
const PROCEDURE = `{
  before: onlineLevel(asOf: "2025-07-01") after: onlineLevel(asOf: "2025-08-01")
  services(first: 2) { totalCount nodes { name level programmes { ordinal } } }
}`;
const AGENCY = '{ publicServices(first: 3) { totalCount pageInfo { endCursor } nodes { name level } } }';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('the number of SQL statements does not depend on the number of rows', () => {
  let database: TestDatabase;
  let subgraph: TestSubgraph;

  beforeAll(async () => {
    database = await createTestDatabase(publicServices);
    await database.seed();
    subgraph = testSubgraph(publicServices, database.db);
    const levels = ['PARTIAL', 'FULL'] as const;
    const events = levels.flatMap((onlineLevel, index) =>
      numbers(60).map((n) =>
        imported({
          code: `TEST-${n}`,
          version: index + 1,
          on: `2025-0${7 + index}-01`,
          managingAgencyCode: `TEST-A${n}`,
          onlineLevel,
        }),
      ),
    );
    await applyBatch(database.db, onProcedureImported, events);
  });
  afterAll(() => database?.drop());

  const statements = async (typename: string, keys: object[], selection: string) => {
    const run = await database.statements.during(() => subgraph.entities(typename, keys, selection));
    expect(run.result).toHaveLength(keys.length);
    expect(run.result.every((entity) => entity !== null)).toBe(true);
    return run.statements.length;
  };

  test.each([
    // The service; its level on each of two days; its listings.
    ['PublicService', 'id', 'DVC-TEST-', SERVICE, 4],
    // Two levels; the page with its count; the services; their level today and their listings.
    ['Procedure', 'code', 'TEST-', PROCEDURE, 6],
    // The page with its count; the services; their level.
    ['Agency', 'code', 'TEST-A', AGENCY, 3],
  ])('of %s', async (typename, key, prefix, selection, expected) => {
    const keys = numbers(50).map((n) => ({ [key]: `${prefix}${n}` }));
    expect(await statements(typename, keys.slice(0, 1), selection)).toBe(expected);
    expect(await statements(typename, keys, selection)).toBe(expected);
  });

  test('of the services of a programme, their programmes among them', async () => {
    const ask = (first: number) =>
      subgraph.ask(
        `query ($first: Int) { publicServices(filter: { programme: "TTDV-25" }, first: $first) {
           totalCount nodes { name level programmes { programme { name } } } } }`,
        { first },
      );
    const one = await database.statements.during(() => ask(1));
    const all = await database.statements.during(() => ask(100));
    expect(one.statements).toHaveLength(5);
    expect(all.statements).toHaveLength(5);
  });

  test('of the handler: a batch of 500 costs what a batch of two costs', async () => {
    const batch = (name: string, count: number) =>
      database.statements.during(() =>
        applyBatch(
          database.db,
          onProcedureImported,
          numbers(count).map((n) =>
            imported({ code: `TEST-${name}-${n}`, channels: n % 2 ? [] : ['ONLINE'] }),
          ),
        ),
      );
    const few = await batch('FEW', 2);
    const many = await batch('MANY', 500);
    expect(many.result).toEqual({ applied: 500, parked: 0 });
    expect(many.statements.length).toBe(few.statements.length);
  });
});
