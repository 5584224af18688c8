import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readCsv } from '@lien-thong/kit/seeds';
import {
  createTestDatabase,
  testSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from '@lien-thong/kit/testing';
import { databases } from '../src/service';
import { readDirectives } from './directive-seeds';

describe('databases on their real seeds', () => {
  let database: TestDatabase;
  let subgraph: TestSubgraph;

  beforeAll(async () => {
    database = await createTestDatabase(databases);
    await database.seed();
    subgraph = testSubgraph(databases, database.db);
  });
  afterAll(() => database?.drop());

  test('a database says what it is, who owns it, what it is called and where that is printed', async () => {
    const { data, errors } = await subgraph.ask(
      `{ database(code: "G10.dat-dai") {
           name kind owner { code } source { document locator } names { name source { locator } }
           deadline { text precision dueOn } deadlines { directive { id } source { locator } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      database: {
        name: 'Cơ sở dữ liệu quốc gia về Đất đai',
        kind: 'NATIONAL',
        owner: { code: 'G10' },
        source: { document: '164-BC-BKHCN-phu-luc', locator: 'PL04/1a/8' },
        names: [{ name: 'Cơ sở dữ liệu quốc gia về đất đai', source: { locator: 'PL01/2/34' } }],
        deadline: { text: 'tháng 8/2025', precision: 'MONTH', dueOn: '2025-08-31' },
        deadlines: [{ directive: { id: '71/NQ-CP@2025' }, source: { locator: 'PL04/1a/8' } }],
      },
    });
  });

  test('an unknown code is null, as an entity too', async () => {
    const { data, errors } = await subgraph.ask('{ database(code: "G10.nowhere") { name } }');
    expect({ data, errors }).toEqual({ data: { database: null }, errors: undefined });
    expect(await subgraph.entities('Database', [{ code: 'G10.nowhere' }], '{ name }')).toEqual([null]);
  });

  test.each([
    ['G22.thu-tuc-hanh-chinh', '2025-12-31', 'of 14 May 2025, not the third quarter of February’s'],
    ['G09.san-viec-lam', '2025-11-30', 'of 1 April 2025, not the five months of March’s list'],
    ['G22.to-khai-dien-tu-tuong-tac', '2025-08-31', 'the month of the plan, not the heading of a list of it'],
    ['G22.chi-dao-dieu-hanh', '2025-09-30', 'the newest that gives one day'],
    ['G22.cong-dich-vu-cong-quoc-gia', '2025-12-31', 'words without a day move nothing'],
    ['G22.truc-lien-thong-van-ban', null, 'continuous work'],
  ])('the deadline that governs %s is %s: %s', async (code, dueOn, _why) => {
    const { data } = await subgraph.ask<{ database: { deadline: { dueOn: string | null } } }>(
      'query ($code: ID!) { database(code: $code) { deadline { dueOn } } }',
      { code },
    );
    expect(data.database.deadline.dueOn).toBe(dueOn);
  });

  test('what no document sets a date for has no deadline', async () => {
    const { data } = await subgraph.ask('{ database(code: "G15.ho-tich") { deadline { text } dueState } }');
    expect(data).toEqual({ database: { deadline: null, dueState: 'NO_DEADLINE' } });
  });

  test('filters combine, and days are included', async () => {
    const { data } = await subgraph.ask<Record<string, { nodes: { code: string; late?: boolean }[] }>>(
      `{ due: databases(filter: { dueFrom: "2025-08-31", dueUntil: "2025-08-31", owner: "G12", kind: NATIONAL }) {
           nodes { code } }
         late: databases(filter: { dueState: OVERDUE, asOf: "2025-08-31" }) { nodes { code late(asOf: "2025-08-31") } }
         used: databases(filter: { status: OPERATIONAL, asOf: "2025-08-05" }) { nodes { code } }
         unused: databases(filter: { status: OPERATIONAL, asOf: "2025-08-04" }) { nodes { code } } }`,
    );
    expect(data.due?.nodes).toEqual([{ code: 'G12.bao-hiem' }]);
    expect(new Set(data.late?.nodes)).toEqual(
      new Set([
        { code: 'G10.dat-dai', late: true },
        { code: 'G12.giam-sat-du-an-dau-tu-cong', late: true },
        { code: 'G12.dau-tu-doanh-nghiep-nuoc-ngoai', late: true },
      ]),
    );
    expect(data.used?.nodes).toEqual([{ code: 'H26.ihanoi' }]);
    expect(data.unused?.nodes).toEqual([]);
  });

  test('an agency has the databases that it owns; one that owns none has an empty list', async () => {
    const agencies = await subgraph.entities<{
      databases: { totalCount: number };
      due: { totalCount: number; nodes: { code: string }[] };
    }>(
      'Agency',
      [{ code: 'G01' }, { code: 'G03' }, { code: 'G07' }],
      `{ databases(first: 1) { totalCount }
         due: databases(dueState: UNREPORTED, asOf: "2025-08-31") { totalCount nodes { code } } }`,
    );
    expect(agencies.map((agency) => agency?.databases.totalCount)).toEqual([26, 8, 0]);
    expect(agencies.map((agency) => agency?.due.totalCount)).toEqual([0, 3, 0]);
    expect(agencies[1]?.due.nodes.map((node) => node.code).sort()).toEqual([
      'G03.giao-duc-dai-hoc',
      'G03.giao-duc-mam-non-pho-thong-thuong-xuyen',
      'G03.hoc-sinh-sinh-vien-nghe-nghiep',
    ]);
  });

  test('every finding of the sources is a data issue of its kind', async () => {
    const counts: { kind: string; count: number }[] = await database.db.query(
      'SELECT kind, count(*)::int AS count FROM data_issue GROUP BY kind ORDER BY kind',
    );
    expect(Object.fromEntries(counts.map(({ kind, count }) => [kind, count]))).toEqual({
      CONNECTION_END_UNKNOWN: 22,
      // Phụ lục 01: shared task 1; rows 2, 6, 8, 22 of part 2. Phụ lục 05: findings 14 and 18.
      CONNECTION_STATE_SHARED: 7,
      // 43 printed names, 5 of which differ by case and punctuation alone.
      DATABASE_NAMED_DIFFERENTLY: 38,
      DATABASE_NAME_SHARED: 1,
      DEADLINES_DIFFER: 9,
      DEADLINE_UNREADABLE: 2,
      PRINTED_TOTALS_CONTRADICT: 1,
      PRINTED_TOTAL_CONTRADICTS_LIST: 2,
      PRINTED_TOTAL_WITHOUT_LIST: 4,
    });
  });

  test('116 and 114 databases are printed where the list has 83', async () => {
    const { data } = await subgraph.ask(
      `{ dataIssues(kind: "PRINTED_TOTAL_CONTRADICTS_LIST") { databases { nodes { subject detail source { locator } } } } }`,
    );
    const list = 'danh sách PL04/1a/1-8; PL04/1đ/12-86 có 83';
    const { nodes } = (data as unknown as { dataIssues: { databases: { nodes: object[] } } }).dataIssues
      .databases;
    expect(nodes).toHaveLength(2);
    expect(nodes).toEqual(
      expect.arrayContaining([
        {
          subject: 'nq71-databases',
          detail: `In 116 cơ sở dữ liệu; ${list}`,
          source: { locator: 'PL03/14' },
        },
        {
          subject: 'da06-databases',
          detail: `In 114 cơ sở dữ liệu; ${list}`,
          source: { locator: 'PL04/2/I/7' },
        },
      ]),
    );
  });

  test('an agency finds the issues that it has to act on', async () => {
    const { data } = await subgraph.ask(
      `{ dataIssues(kind: "DEADLINE_UNREADABLE", agency: "G22") { databases { totalCount } }
         other: dataIssues(kind: "DEADLINE_UNREADABLE", agency: "G01") { databases { totalCount } } }`,
    );
    expect(data).toEqual({
      dataIssues: { databases: { totalCount: 2 } },
      other: { databases: { totalCount: 0 } },
    });
  });

  test('seeding again states nothing anew, and no finding twice', async () => {
    const count = async () =>
      (
        await database.db.query(
          'SELECT (SELECT count(*) FROM outbox) AS facts, (SELECT count(*) FROM data_issue) AS findings, (SELECT count(*) FROM database_status) AS reports, (SELECT count(*) FROM data_connection_status) AS connections',
        )
      )[0];
    const before = await count();
    await database.db.query('DELETE FROM seed_state');
    await database.seed(new Date(Date.now() + 86_400_000));
    expect(await count()).toEqual(before);
    expect(before.reports).toBe('4');
    expect(before.connections).toBe('37');
  });

  test('a fact carries the whole public state, the last report with it', async () => {
    const [fact] = await database.db.query(
      `SELECT agencies, data FROM outbox WHERE subject = 'H26.ihanoi' ORDER BY position DESC LIMIT 1`,
    );
    expect(fact).toEqual({
      agencies: ['H26'],
      data: {
        code: 'H26.ihanoi',
        priority: null,
        fields: [],
        name: 'Ứng dụng iHanoi',
        kind: 'SYSTEM',
        ownerCode: 'H26',
        names: [],
        dueOn: null,
        deadlines: [],
        status: { status: 'OPERATIONAL', reportedOn: '2025-08-05' },
        synchronisedOn: null,
      },
    });
  });
});

describe('the codes of the seeds', () => {
  const read = <C extends string>(service: string, file: string, columns: readonly C[]) =>
    readCsv(readFileSync(path.resolve(__dirname, `../../${service}/seeds/${file}`), 'utf8'), columns);
  const own = read('databases', 'databases.csv', [
    'code',
    'name',
    'kind',
    'owner_code',
    'priority',
    'document',
    'locator',
  ]);
  const codes = new Set(own.map((row) => row.code));

  test('are given once, and begin with the owner', () => {
    expect(codes.size).toBe(own.length);
    expect(own.filter((row) => !row.code?.startsWith(`${row.owner_code}.`))).toEqual([]);
  });

  test('exist wherever a file names a database', () => {
    const named = [
      ...read('databases', 'database-names.csv', ['database_code', 'printed_name', 'document', 'locator']),
      ...read('databases', 'database-deadlines.csv', [
        'database_code',
        'deadline_text',
        'directive_id',
        'set_on',
        'document',
        'locator',
      ]),
      ...read('databases', 'database-status.csv', [
        'database_code',
        'status',
        'reported_on',
        'basis',
        'document',
        'locator',
      ]),
      ...read('databases', 'database-synchronisations.csv', [
        'database_code',
        'synchronised_on',
        'document',
        'locator',
      ]),
    ].map((row) => row.database_code);
    expect(named).toHaveLength(43 + 138 + 4);
    expect(named.filter((code) => !codes.has(code))).toEqual([]);
  });

  test('of owners are agencies', () => {
    const agencies = new Set(
      read('agencies', 'agencies.csv', [
        'code',
        'name',
        'short_name',
        'kind',
        'level',
        'parent_code',
        'unit_code',
        'active_from',
        'active_until',
        'merged_into',
        'document',
        'locator',
      ]).map((row) => row.code),
    );
    expect(own.map((row) => row.owner_code).filter((code) => !agencies.has(code))).toEqual([]);
  });

  test('of directives are directives, and a deadline was set on the day that its directive was issued', () => {
    const issued = new Map(readDirectives().map((row) => [row.id, row.issued_on]));
    const deadlines = read('databases', 'database-deadlines.csv', [
      'database_code',
      'deadline_text',
      'directive_id',
      'set_on',
      'document',
      'locator',
    ]);
    expect(deadlines.filter((row) => issued.get(row.directive_id) !== row.set_on)).toEqual([]);
  });
});
