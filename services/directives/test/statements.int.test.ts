import {
  createTestDatabase,
  testSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from '@lien-thong/kit/testing';
import { directives } from '../src/service';

const TASK = `{
  title mandates { directive { number issuer { code } tasks(first: 2) { totalCount nodes { title } } } leads { code } }
  deadline { dueOn } leads { code } coordinators { code } assignments(asOf: "2025-07-31") { agency { code } }
  status(asOf: "2025-07-31") { status } dueState(asOf: "2025-07-31") overdue(asOf: "2025-07-31") daysLate(asOf: "2025-07-31")
  before: dueState(asOf: "2025-06-30") units: assignments(asOf: "2025-06-30") { status } listedAlsoAs { title }
}`;
const DIRECTIVE =
  '{ number spellings { printed } tasks(first: 3) { totalCount nodes { title deadline { dueOn } } } }';
const AGENCY = `{
  tasks(first: 3) { totalCount nodes { title } } led: tasks(role: LEAD, first: 3) { nodes { title } }
  overdueCount(asOf: "2025-07-31") { total } before: overdueCount(asOf: "2025-06-30") { unreported }
  findings(first: 2) { totalCount nodes { title } } named: findings(role: RESPONSIBLE, first: 2) { nodes { id } }
}`;
const FINDING = `{
  title localities { agency { code } } responsibilities { agency { code } deadline { dueOn } } deadline { dueOn }
  a: dueState(asOf: "2025-08-30") b: dueState(asOf: "2025-08-31") measuredBy unmeasured
}`;
const TARGET = `{
  name due { dueOn } directive { number } actual(asOf: "2025-08-05") { value reason } met(asOf: "2025-08-05")
  before: actual(asOf: "2025-07-01") { value } countedAs
}`;

describe('the number of SQL statements does not depend on the number of rows', () => {
  let database: TestDatabase;
  let subgraph: TestSubgraph;

  beforeAll(async () => {
    database = await createTestDatabase(directives);
    await database.seed();
    subgraph = testSubgraph(directives, database.db);
  });
  afterAll(() => database?.drop());

  const statements = async (typename: string, keys: object[], selection: string) => {
    const run = await database.statements.during(() => subgraph.entities(typename, keys, selection));
    expect(run.result.filter((entity) => entity !== null)).toHaveLength(keys.length);
    return run.statements.length;
  };

  const keysOf = async (sql: string): Promise<{ id: string }[]> => database.db.query(sql);

  test('of tasks', async () => {
    const keys = await keysOf(
      'SELECT id FROM task ORDER BY id IN (SELECT task_id FROM task_duplicate) DESC, md5(id) LIMIT 50',
    );
    expect(keys).toHaveLength(50);
    // A dozen hold every kind of neighbour already: twins, coordinators, databases.
    expect(await statements('Task', keys, TASK)).toBe(await statements('Task', keys.slice(0, 12), TASK));
  });

  test('of directives', async () => {
    const keys = await keysOf('SELECT id FROM directive');
    const few = await statements('Directive', [{ id: '71/NQ-CP@2025' }], DIRECTIVE);
    expect(await statements('Directive', keys, DIRECTIVE)).toBe(few);
  });

  test('of agencies', async () => {
    // G22 leads tasks beyond its first three of any role: each of the two lists then has rows of its own to load.
    const rows = await keysOf('SELECT DISTINCT agency_code AS id FROM task_agency');
    const codes = rows.map(({ id }) => ({ code: id })).concat({ code: 'UNKNOWN' });
    expect(codes.length).toBeGreaterThan(20);
    expect(await statements('Agency', codes, AGENCY)).toBe(
      await statements('Agency', [{ code: 'G22' }], AGENCY),
    );
  });

  test('of databases', async () => {
    const rows = await keysOf('SELECT DISTINCT database_code AS id FROM task_database');
    const codes = rows.map(({ id }) => ({ code: id }));
    expect(codes.length).toBeGreaterThan(50);
    const selection =
      '{ tasksAtRisk(readyOn: "2026-01-01", first: 2) { totalCount } tasks(first: 2) { totalCount nodes { title deadline { dueOn } databases { code } evidence(first: 2) { totalCount nodes { kind } } } } }';
    expect(await statements('Database', codes, selection)).toBe(
      await statements('Database', [{ code: 'G01.dan-cu' }], selection),
    );
  });

  test('of findings', async () => {
    const keys = await keysOf('SELECT id FROM finding');
    expect(keys).toHaveLength(23);
    expect(await statements('Finding', keys, FINDING)).toBe(
      await statements('Finding', [{ id: 'PL05-03' }], FINDING),
    );
  });

  test('of targets: one for each rule that counts some of them', async () => {
    const keysWhere = async (condition: string) =>
      (await keysOf(`SELECT code AS id FROM target WHERE ${condition}`)).map(({ id }) => ({ code: id }));
    const counted = await keysWhere('measured_by IS NOT NULL');
    const onePerRule = await keysWhere(
      `code IN ('KH02-T-04', 'KH02-T-05', 'KH02-T-06', 'KH02-T-16', 'KH02-T-19', 'QD240-T-02', 'NQ71-T-01', 'NQ03-T-01')`,
    );
    const all = await keysWhere('true');
    expect([counted.length, onePerRule.length, all.length]).toEqual([14, 8, 34]);
    const few = await statements('Target', onePerRule, TARGET);
    expect(await statements('Target', counted, TARGET)).toBe(few);
    expect(await statements('Target', all, TARGET)).toBe(few);
  });

  test('of a list: one for each field, however long the page', async () => {
    const run = (first: number) =>
      database.statements.during(() =>
        subgraph.ask(
          `query ($first: Int) { tasks(first: $first) { totalCount nodes {
             title deadline { dueOn } leads { code } dueState assignments { agency { code } } mandates { directive { number } } } } }`,
          { first },
        ),
      );
    expect((await run(50)).statements.length).toBe((await run(1)).statements.length);
  });

  test('of two days asked at once: one for each', async () => {
    const run = await database.statements.during(() =>
      subgraph.ask(
        '{ tasks(first: 50) { nodes { a: overdue(asOf: "2025-07-30") b: overdue(asOf: "2025-07-31") } } }',
      ),
    );
    expect(run.statements.filter((sql) => sql.includes('"dueState"'))).toHaveLength(2);
  });

  test('of the overdue summary: one', async () => {
    const run = await database.statements.during(() =>
      subgraph.ask(
        '{ overdueSummary(asOf: "2025-07-31") { agency { code } total published { source { locator } } } }',
      ),
    );
    expect(run.statements).toHaveLength(1);
  });
});
