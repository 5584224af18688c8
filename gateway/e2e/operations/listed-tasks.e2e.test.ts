import { startSystem, type System } from '../system';

interface Mandate {
  readonly directive: { readonly id: string };
  readonly deadline: { readonly text: string; readonly dueOn: string | null } | null;
  readonly leads: readonly { readonly code: string }[];
  readonly source: { readonly document: string; readonly locator: string };
}

interface Listed {
  readonly id: string;
  readonly section: string;
  readonly dueState: string;
  readonly status: { readonly status: string; readonly reportedOn: string } | null;
  readonly mandates: readonly Mandate[];
  readonly listedAlsoAs: readonly Listed[];
}

interface Page {
  readonly totalCount: number;
  readonly nodes: Listed[];
}

const said = ({ directive, deadline, leads, source }: Mandate) => [
  directive.id.replace(/@.*/, ''),
  source.locator,
  deadline?.text,
  leads.map((lead) => lead.code).join(' '),
];

/** 164/BC-BKHCN: Phụ lục 01, 02 and 04. */
describe('tasks wherever they are listed', () => {
  let system: System;

  beforeAll(async () => {
    system = await startSystem();
  });
  afterAll(() => system?.stop());

  describe('question 13: Đề án 06 and Nghị quyết 71', () => {
    let tasks: readonly Listed[];

    beforeAll(async () => {
      const { data, errors } = await system.run<{ tasks: Page }>('question-13');
      expect(errors).toBeUndefined();
      tasks = data.tasks.nodes;
    });

    const of = (id: string) => tasks.find((task) => task.id === id)?.mandates.map(said);

    test('give these works with different days or owners, and no other', () => {
      // Two works stand as two tasks in Phụ lục 01. The others are rows of Phụ lục 04 part 2 that say again what
      // Phụ lục 01 (PL01), 02 or 04 part 1b, 1d, 1đ (PL04B, D, E) gives under Nghị quyết 71.
      const listedTwice = ['DA06-21', 'DA06-29'];
      // A day that a heading of Phụ lục 04 gives yields to the day of its row, so most rows agree.
      expect(tasks.map((task) => task.id)).toEqual([
        ...listedTwice,
        ...['PL04B-22', 'PL04B-37', 'PL04B-47', 'PL04E-96', 'PL04E-98'],
      ]);
    });

    test('a work that stands as two tasks shows the other one: a later deadline in one case, another lead in the other', () => {
      const pairs = tasks
        .filter((task) => task.listedAlsoAs.length > 0)
        .map((task) =>
          [task, ...task.listedAlsoAs]
            .flatMap((one) => one.mandates)
            .map(said)
            .filter(([directive]) => directive === '06/QĐ-TTg' || directive === '71/NQ-CP'),
        );
      expect(pairs).toEqual([
        [
          ['06/QĐ-TTg', 'PL01/2/21', '2024', 'G18'],
          ['71/NQ-CP', 'PL01/1/separate/31', 'Tháng 4/2025', 'G18'],
        ],
        [
          ['06/QĐ-TTg', 'PL01/2/29', 'Quý II/2025', 'G06'],
          ['71/NQ-CP', 'PL01/1/separate/3', 'Tháng 6/2025', 'G01'],
        ],
      ]);
    });

    test('another owner: the industry fund, and the two programmes of network security', () => {
      const months = '5 THÁNG CUỐI NĂM 2025';
      expect(of('PL04B-22')).toEqual([
        ['71/NQ-CP', 'PL04/1b/22', 'tháng 9/2025', 'G02'],
        ['06/QĐ-TTg', 'PL04/2/II/48', months, 'G12'],
        ['07/CT-TTg', 'PL04/2/II/48', months, 'G12'],
      ]);
      expect(of('PL04E-96')?.map(([, locator, , leads]) => [locator, leads])).toEqual([
        ['PL04/1đ/96', 'G11 G01'],
        ['PL04/2/II/33', 'G06'],
        ['PL04/2/II/33', 'G06'],
      ]);
      expect(of('PL04E-98')?.map(([, locator, , leads]) => [locator, leads])).toEqual([
        ['PL04/1đ/98', 'G01'],
        ['PL04/2/II/34', 'G06'],
        ['PL04/2/II/34', 'G06'],
      ]);
    });
  });

  describe('question 19: Bộ Ngoại giao (G08)', () => {
    let agency: { readonly leads: Page; readonly coordinates: Page; readonly shares: Page };
    const idsIn = (list: Page) => list.nodes.map(({ id }) => id);

    beforeAll(async () => {
      const { data, errors } = await system.run<{ agency: typeof agency }>('question-19', { code: 'G08' });
      expect(errors).toBeUndefined();
      agency = data.agency;
    });

    test('leads by name seven tasks of the report, from four lists of it', () => {
      expect(agency.leads.totalCount).toBe(7);
      expect(idsIn(agency.leads)).toEqual([
        'DA06-41',
        'PL02-17',
        'PL04B-54',
        'PL04B-55',
        'PL04E-106',
        'PL04E-51',
        'PL04H-63',
      ]);
    });

    test('coordinates three, all of notice 05-TB/BCĐTW', () => {
      expect(idsIn(agency.coordinates)).toEqual(['PL02-15', 'PL02-24', 'PL02-28']);
    });

    test('shares what is given to all ministries, but not what is given to localities or to others by name', async () => {
      const ids = idsIn(agency.shares);
      expect(ids).toHaveLength(Math.min(100, agency.shares.totalCount));
      expect(ids).toEqual(
        expect.arrayContaining(['PL01-C10', 'PL01-C15', 'DA06-09', 'DA06-10', 'PL02-01', 'PL02-21']),
      );
      for (const other of ['PL01-C02', 'DA06-15', 'DA06-42', 'PL01-R01', 'PL02-09'])
        expect(ids).not.toContain(other);
    });
  });

  describe('question 25: notice 05-TB/BCĐTW on 31 July 2025', () => {
    let tasks: readonly Listed[];

    beforeAll(async () => {
      const { data, errors } = await system.run<{ directive: { tasks: Page } }>('question-25');
      expect(errors).toBeUndefined();
      expect(data.directive).toMatchObject({ id: '05-TB/BCĐTW@2025', issuedOn: '2025-07-04' });
      expect(data.directive.tasks.totalCount).toBe(37);
      tasks = data.directive.tasks.nodes;
    });

    const idsOf = (state: string) => tasks.filter((task) => task.dueState === state).map(({ id }) => id);

    /** The rows of Phụ lục 02 in which the notice gives a task. */
    const rowsOf = ({ mandates }: Listed) =>
      mandates
        .filter(({ directive }) => directive.id === '05-TB/BCĐTW@2025')
        .flatMap(({ source }) => /^PL02\/(\d+)$/.exec(source.locator)?.slice(1).map(Number) ?? []);

    test('every row of Phụ lục 02 but its heading, row 3, gives a task, wherever that is listed', () => {
      const rows = [...new Set(tasks.flatMap(rowsOf))].sort((a, b) => a - b);
      expect(rows).toEqual(Array.from({ length: 34 }, (_, index) => index + 1).filter((row) => row !== 3));
    });

    test('those that Phụ lục 01 lists as overdue are overdue, also where Phụ lục 02 gives a later day', () => {
      const overdue = ['C12', 'C13', 'C14', 'R04', 'R08', 'R12', 'R16'].map((row) => `PL01-${row}`);
      expect(idsOf('OVERDUE')).toEqual(overdue);
      const reported = tasks.filter(({ status }) => status);
      expect(reported.map(({ id }) => id)).toEqual(overdue);
      expect(
        reported.every(({ status }) => status?.status === 'OPEN' && status.reportedOn === '2025-07-31'),
      ).toBe(true);
    });

    test('due in July and not reported: rows 4 and 5, and the third task of row 7', () => {
      expect(idsOf('UNREPORTED')).toEqual(['PL02-04', 'PL02-05', 'PL02-07']);
    });

    test('due later: August 13, 15, 24, 29; September 25; October 26 and 28; December 10 to 12, 27, 30, 31', () => {
      const later = [10, 11, 12, 13, 15, 24, 25, 26, 27, 28, 29, 30, 31];
      expect(idsOf('NOT_DUE')).toEqual(later.map((row) => `PL02-${row}`));
    });

    test('the other fourteen are continuous or print no day', () => {
      expect(idsOf('NO_DEADLINE')).toHaveLength(14);
    });
  });
});
