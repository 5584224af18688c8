import {
  createTestDatabase,
  testSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from '@lien-thong/kit/testing';
import { directives } from '../src/service';

interface Counted {
  agency: { code: string };
  separate: number;
  shared: number;
  total: number;
  published: { separate: number | null; shared: number | null; total: number | null } | null;
}

const SUMMARY = `query ($asOf: Date) { overdueSummary(asOf: $asOf) {
  agency { code } separate shared total published { separate shared total } } }`;

/** 164/BC-BKHCN, Phụ lục 01: [agency, separate, shared] as its lists show, row by row. */
const LISTED: [string, number, number][] = [
  ['G01', 3, 2],
  ['G02', 0, 5],
  ['G03', 3, 5],
  ['G06', 10, 2],
  ['G08', 0, 0],
  ['G09', 1, 1],
  ['G10', 7, 7],
  ['G11', 0, 4],
  ['G12', 2, 7],
  ['G15', 0, 4],
  ['G16', 0, 4],
  ['G17', 2, 5],
  ['G18', 1, 2],
  ['G20', 0, 1],
  ['G21', 0, 9],
  ['G22', 4, 1],
  ['H05', 0, 1],
  ['H14', 0, 4],
  ['H15', 0, 2],
  ['H17', 0, 3],
  ['H19', 0, 5],
  ['H20', 0, 4],
  ['H21', 0, 3],
  ['H24', 0, 5],
  ['H26', 0, 4],
  ['H29', 0, 2],
  ['H35', 0, 1],
  ['H36', 0, 1],
  ['H37', 0, 2],
  ['H42', 0, 6],
  ['H49', 0, 2],
  ['H50', 0, 1],
  ['H52', 0, 1],
  ['H53', 0, 1],
  ['H56', 0, 4],
  ['H57', 0, 3],
  ['H60', 0, 3],
  ['H61', 0, 1],
  ['LT-BCYCP', 2, 0],
  ['LT-BTGDVTW', 0, 1],
  ['UBND-33', 0, 2],
];

/** Where the printed table differs from the lists: its own figures, blank cells as null. */
const PRINTED_OTHERWISE: Record<string, [number | null, number | null, number] | null> = {
  G08: [null, 2, 2],
  G11: [2, 4, 6],
  G22: [5, 1, 6],
  H14: [null, 3, 3],
  H26: [null, 3, 3],
  H57: [null, 2, 2],
  H52: null,
  'LT-BCYCP': null,
  'LT-BTGDVTW': null,
};

describe('directives on their real seeds', () => {
  let database: TestDatabase;
  let subgraph: TestSubgraph;

  beforeAll(async () => {
    database = await createTestDatabase(directives);
    await database.seed();
    subgraph = testSubgraph(directives, database.db);
  });
  afterAll(() => database?.drop());

  const ask = async <T>(query: string, variables?: object) => {
    const { data, errors } = await subgraph.ask<T>(query, variables);
    expect(errors).toBeUndefined();
    return data;
  };

  test('overdue tasks on 31 July 2025 are counted from the lists, beside the 38 rows printed', async () => {
    const { overdueSummary } = await ask<{ overdueSummary: Counted[] }>(SUMMARY, { asOf: '2025-07-31' });
    expect(
      overdueSummary.map((row) => [row.agency.code, row.separate, row.shared, row.total]).sort(),
    ).toEqual(LISTED.map(([code, separate, shared]) => [code, separate, shared, separate + shared]).sort());
    expect(overdueSummary.filter((row) => row.published)).toHaveLength(38);
    for (const row of overdueSummary) {
      const otherwise = PRINTED_OTHERWISE[row.agency.code];
      const asListed = [row.separate || null, row.shared || null, row.total];
      const expected = otherwise === undefined ? asListed : otherwise;
      const { separate, shared, total } = row.published ?? {};
      expect([row.agency.code, row.published && [separate, shared, total]]).toEqual([
        row.agency.code,
        expected,
      ]);
    }
  });

  test('a printed table speaks of its own day only', async () => {
    const { overdueSummary } = await ask<{ overdueSummary: Counted[] }>(SUMMARY, { asOf: '2025-08-05' });
    expect(overdueSummary).toHaveLength(40);
    expect(overdueSummary.every((row) => row.published === null)).toBe(true);
  });

  test('before the first report nothing is overdue: a due task is unreported', async () => {
    const data = await ask<{ overdueSummary: Counted[] }>(
      `{ overdueSummary(asOf: "2025-07-30") { agency { code } }
         task(id: "PL01-R23") { status(asOf: "2025-07-30") { status } dueState(asOf: "2025-07-30")
           overdue(asOf: "2025-07-30") daysLate(asOf: "2025-07-30") } }`,
    );
    expect(data).toEqual({
      overdueSummary: [],
      task: { status: null, dueState: 'UNREPORTED', overdue: false, daysLate: null },
    });
  });

  test('a month is due on its last day, and a task due that day and open is overdue on it', async () => {
    const data = await ask(
      `{ task(id: "PL01-R01") {
           deadline { text precision dueOn } leads { code } status(asOf: "2025-07-31") { status reportedOn source { locator } }
           before: dueState(asOf: "2025-07-30") on: dueState(asOf: "2025-07-31") overdue(asOf: "2025-07-31")
           late: daysLate(asOf: "2025-08-05") } }`,
    );
    expect(data).toEqual({
      task: {
        deadline: { text: 'Tháng 7/2025', precision: 'MONTH', dueOn: '2025-07-31' },
        leads: [{ code: 'LT-BCYCP' }],
        status: {
          status: 'OPEN',
          reportedOn: '2025-07-31',
          source: { locator: 'PL01/1/separate/1' },
        },
        before: 'NOT_DUE',
        on: 'OVERDUE',
        overdue: true,
        late: 5,
      },
    });
  });

  test('shared tasks still open after 31 July 2025, by unit and directive (question 2)', async () => {
    const { tasks } = await ask<{
      tasks: {
        totalCount: number;
        nodes: {
          id: string;
          mandates: { directive: { number: string } }[];
          assignments: { agency: { code: string }; status: string }[];
        }[];
      };
    }>(
      `{ tasks(filter: { scope: SHARED, dueState: OVERDUE, asOf: "2025-07-31" }) { totalCount nodes {
           id mandates { directive { number } } assignments(asOf: "2025-07-31") { agency { code } status } } } }`,
    );
    // Units per row of the list «giao chung», counted in the document.
    const units = [6, 1, 3, 2, 1, 1, 3, 4, 7, 1, 21, 22, 20, 18, 11];
    expect(tasks.totalCount).toBe(15);
    expect(tasks.nodes.map((task) => task.assignments.length)).toEqual(units);
    expect(tasks.nodes.flatMap((task) => task.assignments).every((part) => part.status === 'OPEN')).toBe(
      true,
    );
    const byId = new Map(tasks.nodes.map((task) => [task.id, task]));
    expect(byId.get('PL01-C02')).toMatchObject({
      mandates: [{ directive: { number: '04-TB/BCĐTW' } }],
      assignments: [{ agency: { code: 'H61' } }],
    });
    expect(byId.get('PL01-C10')?.mandates.map((mandate) => mandate.directive.number)).toEqual([
      '71/NQ-CP',
      '03/NQ-CP',
      '01-TB/BCĐTW',
      '01-CTr/BCĐTW',
      '03-TB/BCĐTW',
    ]);
  });

  test('shared tasks that one unit has not finished', async () => {
    const data = await ask<{ tasks: { nodes: { id: string }[] } }>(
      '{ tasks(filter: { scope: SHARED, openUnit: "H19", asOf: "2025-07-31" }) { nodes { id } } }',
    );
    expect(data.tasks.nodes.map((task) => task.id)).toEqual(
      ['01', '03', '04', '05', '08'].map((row) => `PL01-C${row}`),
    );
  });

  test('tasks of Đề án 06 due 2022–2024 and still open, with the days late (question 14)', async () => {
    const { tasks } = await ask<{ tasks: { nodes: { id: string; daysLate: number }[] } }>(
      `{ tasks(filter: { directive: "06/QĐ-TTg@2022", dueFrom: "2022-01-01", dueUntil: "2024-12-31",
                         dueState: OVERDUE, asOf: "2025-07-31" }) { nodes { id daysLate(asOf: "2025-07-31") } } }`,
    );
    expect(tasks.nodes.map((task) => [task.id, task.daysLate])).toEqual([
      ['DA06-01', 943],
      ['DA06-02', 943],
      ['DA06-03', 943],
      ['DA06-04', 1188],
      ['DA06-05', 943],
      ['DA06-06', 943],
      ['DA06-07', 943],
      ['DA06-08', 762],
      ['DA06-09', 304],
      ['DA06-21', 212],
      ['DA06-22', 304],
      ['DA06-32', 426],
      ['DA06-33', 395],
    ]);
  });

  test('one work listed under Đề án 06 and under Nghị quyết 71 shows both deadlines and owners', async () => {
    const data = await ask(
      `{ tasks(filter: { directive: "06/QĐ-TTg@2022", listedTwice: true }) { nodes {
           id deadline { dueOn } leads { code } listedAlsoAs { id deadline { dueOn } leads { code } } } } }`,
    );
    expect(data).toEqual({
      tasks: {
        nodes: [
          {
            id: 'DA06-21',
            deadline: { dueOn: '2024-12-31' },
            leads: [{ code: 'G18' }],
            listedAlsoAs: [{ id: 'PL01-R31', deadline: { dueOn: '2025-04-30' }, leads: [{ code: 'G18' }] }],
          },
          {
            id: 'DA06-29',
            deadline: { dueOn: '2025-06-30' },
            leads: [{ code: 'G06' }],
            listedAlsoAs: [{ id: 'PL01-R03', deadline: { dueOn: '2025-06-30' }, leads: [{ code: 'G01' }] }],
          },
        ],
      },
    });
  });

  test('a report is about the deadline and the leads of the line that it stands in, whatever a newer mandate says', async () => {
    const data = await ask(
      `{ later: task(id: "PL01-R08") { deadline { text } before: dueState(asOf: "2025-07-30") on: dueState(asOf: "2025-07-31")
           daysLate(asOf: "2025-07-31") }
         other: task(id: "PL01-R15") { leads { code } mandates { leads { code } source { document locator } } } }`,
    );
    // Giao riêng 8 was due in the second quarter; 05-TB/BCĐTW (Phụ lục 02, row 26) asks for it in October.
    // Giao riêng 15 is printed with Bộ KHCN; Kế hoạch 02 itself names Ban Cơ yếu Chính phủ.
    expect(data).toEqual({
      later: { deadline: { text: 'Tháng 10/2025' }, before: 'NOT_DUE', on: 'OVERDUE', daysLate: 31 },
      other: {
        leads: [{ code: 'LT-BCYCP' }],
        mandates: [
          {
            leads: [{ code: 'G06' }],
            source: { document: '164-BC-BKHCN-phu-luc', locator: 'PL01/1/separate/15' },
          },
          { leads: [{ code: 'LT-BCYCP' }], source: { document: '02-KH-BCDTW', locator: 'IV/2.2/1/c/1' } },
        ],
      },
    });
    const [ministry] = await subgraph.entities(
      'Agency',
      [{ code: 'G06' }],
      '{ overdueCount(asOf: "2025-07-31") { separate } }',
    );
    expect(ministry).toEqual({ overdueCount: { separate: 10 } });
  });

  test('a directive is found by its number, a misspelt one too; undated ones have no year', async () => {
    const data = await ask(
      `{ plan: directive(number: "02-KH /BCĐTW") { id spellings { printed } issuer { code } issuedOn }
         undated: directive(number: "01-TB/BCĐTW") { id year issuedOn }
         misspelt: directive(number: "02-KH/BCDDTWW", year: 2025) { id }
         otherYear: directive(number: "71/NQ-CP", year: 2024) { id } }`,
    );
    expect(data).toEqual({
      plan: {
        id: '02-KH/BCĐTW@2025',
        spellings: expect.arrayContaining([{ printed: '02-KH /BCĐTW' }, { printed: '02-KH/BCDDTWW' }]),
        issuer: { code: 'LT-BCDTW' },
        issuedOn: '2025-06-19',
      },
      undated: { id: '01-TB/BCĐTW', year: null, issuedOn: null },
      misspelt: { id: '02-KH/BCĐTW@2025' },
      otherYear: null,
    });
  });

  test('all tasks of one notice, wherever they are listed (question 25)', async () => {
    const data = await ask<{ directive: { tasks: { totalCount: number; nodes: { id: string }[] } } }>(
      '{ directive(number: "05-TB/BCĐTW", year: 2025) { tasks(first: 100) { totalCount nodes { id } } } }',
    );
    // Phụ lục 02 has 34 rows: 3 is a heading; 8, 14 and 19 stand in Phụ lục 01 too; 7 holds four tasks, 26 two.
    const own = Array.from({ length: 34 }, (_, index) => String(index + 1).padStart(2, '0'))
      .filter((row) => !['03', '08', '14', '19'].includes(row))
      .map((row) => `PL02-${row}`);
    const earlier = ['C12', 'C13', 'C14', 'R04', 'R08', 'R12', 'R16'].map((row) => `PL01-${row}`);
    expect(data.directive.tasks.nodes.map((task) => task.id)).toEqual([...earlier, ...own]);
    expect(data.directive.tasks.totalCount).toBe(37);
  });

  test('an agency counts what is overdue by how it was given; the unreported are apart', async () => {
    const [science, home] = await subgraph.entities(
      'Agency',
      [{ code: 'G06' }, { code: 'H99' }],
      `{ on: overdueCount(asOf: "2025-07-31") { separate shared other unreported total }
         before: overdueCount(asOf: "2025-07-30") { separate shared other unreported total } }`,
    );
    // Led by name: 10 giao riêng; Đề án 06 rows 3, 12 and 26 to 31. Open in giao chung 11 and 15.
    // Nobody reported on ten more: Kế hoạch 02, IV/4/1 a, đ, h (three), IV/6/1/b, and for July IV/2.2/2/a, IV/4/2/b
    // (two) and Phụ lục 02 row 4. The day before, what is due on 31 July is not due yet, nothing of Phụ lục 01 was
    // reported on, and giao riêng 15 was Ban Cơ yếu's.
    expect(science).toEqual({
      on: { separate: 10, shared: 2, other: 8, unreported: 10, total: 20 },
      before: { separate: 0, shared: 0, other: 0, unreported: 21, total: 0 },
    });
    const none = { separate: 0, shared: 0, other: 0, unreported: 0, total: 0 };
    expect(home).toEqual({ on: none, before: none });
  });

  test('seeding again states nothing anew and records no second report', async () => {
    const counts = async () =>
      Promise.all(
        ['outbox', 'task_status', 'task_assignment_status', 'data_issue', 'directive_spelling'].map(
          async (table) => Number((await database.db.query(`SELECT count(*) FROM ${table}`))[0].count),
        ),
      );
    const before = await counts();
    expect(before.slice(0, 3)).toEqual([558, 94, 121]);
    await database.db.query('DELETE FROM seed_state');
    await database.seed();
    expect(await counts()).toEqual(before);
  });
});
