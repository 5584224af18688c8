import {
  createTestDatabase,
  testSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from '@lien-thong/kit/testing';
import { agencies } from '../src/service';

const AGENCY = `{
  name parent { name } unit { fullName parent { name } } mergedInto { name } predecessors { name }
  aliases { alias } members(first: 5) { totalCount nodes { name } }
  early: active(asOf: "2025-01-01") late: active(asOf: "2025-12-31")
}`;
const UNIT =
  '{ fullName parent { name } formerUnits { fullName } committee { name } children(first: 3) { totalCount nodes { name } } }';

describe('the number of SQL statements does not depend on the number of rows', () => {
  let database: TestDatabase;
  let subgraph: TestSubgraph;
  let agencyCodes: string[];
  let unitCodes: string[];

  beforeAll(async () => {
    database = await createTestDatabase(agencies);
    await database.seed();
    subgraph = testSubgraph(agencies, database.db);
    const bodies: { code: string }[] = await database.db.query(
      `SELECT code FROM agency WHERE kind <> 'COMMUNE_COMMITTEE' ORDER BY md5(code) LIMIT 50`,
    );
    const units: { code: string }[] = await database.db.query(
      'SELECT code FROM administrative_unit ORDER BY level DESC, code LIMIT 50',
    );
    agencyCodes = bodies.map((row) => row.code);
    unitCodes = units.map((row) => row.code);
  });
  afterAll(() => database?.drop());

  const statements = async (typename: string, codes: string[], selection: string) => {
    const keys = codes.map((code) => ({ code }));
    const run = await database.statements.during(() => subgraph.entities(typename, keys, selection));
    expect(run.result).toHaveLength(codes.length);
    expect(run.result.every((entity) => entity !== null)).toBe(true);
    return run.statements.length;
  };

  test('of agencies', async () => {
    // One of each shape: a group, a body within another, a former committee, a committee with its unit.
    const few = await statements('Agency', ['NHOM-BND', 'LT-BCYCP', 'UBND-02', 'H14'], AGENCY);
    expect(await statements('Agency', agencyCodes, AGENCY)).toBe(few);
  });

  test('of administrative units', async () => {
    expect(await statements('AdministrativeUnit', unitCodes, UNIT)).toBe(
      await statements('AdministrativeUnit', unitCodes.slice(0, 1), UNIT),
    );
  });

  test('of names resolved on two dates: one for each date', async () => {
    const query = `{
      a: resolveAgency(name: "Hà Giang", on: "2025-06-30") { code } b: resolveAgency(name: "Bộ Y tế", on: "2025-06-30") { code }
      c: resolveAgency(name: "Hà Giang", on: "2025-07-01") { code } d: resolveAgency(name: "Bộ Y tế", on: "2025-07-01") { code }
    }`;
    const run = await database.statements.during(() => subgraph.ask(query));
    const resolutions = run.statements.filter((sql) => sql.includes('wanted'));
    expect(resolutions).toHaveLength(2);
  });

  test('seeding again states nothing anew', async () => {
    const count = async () => Number((await database.db.query('SELECT count(*) FROM outbox'))[0].count);
    const before = await count();
    await database.db.query('DELETE FROM seed_state');
    await database.seed();
    expect(await count()).toBe(before);
  });
});
