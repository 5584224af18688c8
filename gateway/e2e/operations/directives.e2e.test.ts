import { startSystem, type System } from '../system';

interface Row {
  readonly agency: { readonly code: string };
  readonly separate: number;
  readonly shared: number;
  readonly total: number;
  readonly published: {
    readonly separate: number | null;
    readonly shared: number | null;
    readonly total: number;
  } | null;
}

interface Issues<Node> {
  readonly directives: { readonly totalCount: number; readonly nodes: Node[] };
}
interface Summary {
  readonly overdueSummary: Row[];
}
interface CheckedSummary extends Summary {
  readonly contradicted: Issues<{ readonly subject: string; readonly source: object }>;
  readonly missing: Issues<{ readonly subject: string }>;
}

/** 164/BC-BKHCN, Phụ lục 01 section 1: where the printed table and the lists below it disagree [separate, shared]. */
const DIFFERENCES: Record<
  string,
  { printed: [number | null, number | null] | null; counted: [number, number] }
> = {
  G08: { printed: [null, 2], counted: [0, 0] },
  G11: { printed: [2, 4], counted: [0, 4] },
  G22: { printed: [5, 1], counted: [4, 1] },
  H14: { printed: [null, 3], counted: [0, 4] },
  H26: { printed: [null, 3], counted: [0, 4] },
  H52: { printed: null, counted: [0, 1] },
  H57: { printed: [null, 2], counted: [0, 3] },
  'LT-BCYCP': { printed: null, counted: [2, 0] },
  'LT-BTGDVTW': { printed: null, counted: [0, 1] },
};
const CONTRADICTED = ['G08', 'G11', 'G22', 'H14', 'H26', 'H57'];
const NOT_IN_TABLE = ['H52', 'LT-BCYCP', 'LT-BTGDVTW'];

describe('tasks of Phụ lục 01 through the gateway', () => {
  let system: System;

  beforeAll(async () => {
    system = await startSystem();
  });
  afterAll(() => system?.stop());

  const differing = (rows: Row[]) =>
    Object.fromEntries(
      rows
        .filter(
          ({ separate, shared, published }) =>
            (published?.separate ?? 0) !== separate ||
            (published?.shared ?? 0) !== shared ||
            published === null,
        )
        .map(({ agency, separate, shared, published }) => [
          agency.code,
          { printed: published && [published.separate, published.shared], counted: [separate, shared] },
        ]),
    );

  describe('OverdueSummary on 31 July 2025', () => {
    let data: CheckedSummary;
    let rows: Row[];

    beforeAll(async () => {
      const answer = await system.run<CheckedSummary>('overdue-summary');
      expect(answer.errors).toBeUndefined();
      data = answer.data;
      rows = data.overdueSummary;
    });

    test('the 38 agencies of the table and the three that stand in the lists alone', () => {
      expect(rows).toHaveLength(41);
      expect(rows.filter(({ published }) => published)).toHaveLength(38);
    });

    test('35 tasks given separately, and 121 parts of shared tasks', () => {
      expect(rows.reduce((sum, row) => sum + row.separate, 0)).toBe(35);
      expect(rows.reduce((sum, row) => sum + row.shared, 0)).toBe(121);
      expect(rows.every((row) => row.total === row.separate + row.shared)).toBe(true);
    });

    test('printed and counted figures differ for these agencies and no other', () => {
      expect(differing(rows)).toEqual(DIFFERENCES);
    });

    test('each difference is a data issue with its place in the table', () => {
      const subjects = (list: Issues<{ subject: string }>) =>
        list.directives.nodes.map(({ subject }) => subject).sort();
      expect(subjects(data.contradicted)).toEqual(CONTRADICTED);
      expect(subjects(data.missing)).toEqual(NOT_IN_TABLE);
      const office = data.contradicted.directives.nodes.find((one) => one.subject === 'G22');
      expect(office?.source).toEqual({ document: '164-BC-BKHCN-phu-luc', locator: 'PL01/1/table/16' });
    });

    test('of a day for which nothing was printed, nothing is published', async () => {
      const { data: june } = await system.run<Summary>('overdue-summary', { asOf: '2025-08-01' });
      expect(june.overdueSummary.every((row) => row.published === null)).toBe(true);
    });
  });

  test('question 16: the agencies whose printed count differs from its list', async () => {
    const { data, errors } = await system.run<Summary & { dataIssues: Issues<object> }>('question-16');
    expect(errors).toBeUndefined();
    expect(differing(data.overdueSummary)).toEqual(DIFFERENCES);
    expect(data.dataIssues.directives.totalCount).toBe(CONTRADICTED.length);
  });

  describe('question 2: shared tasks open after 31 July 2025', () => {
    interface Shared {
      readonly id: string;
      readonly mandates: { readonly directive: { readonly id: string } }[];
      readonly assignments: {
        readonly agency: { readonly code: string; readonly name: string };
        readonly status: string;
      }[];
    }
    let tasks: Shared[];

    beforeAll(async () => {
      const { data, errors } = await system.run<{ tasks: { nodes: Shared[] } }>('question-02');
      expect(errors).toBeUndefined();
      tasks = data.tasks.nodes;
    });

    test('all fifteen, with as many units each as the list names', () => {
      expect(tasks.map(({ assignments }) => assignments.length)).toEqual([
        6, 1, 3, 2, 1, 1, 3, 4, 7, 1, 21, 22, 20, 18, 11,
      ]);
      expect(tasks.flatMap(({ assignments }) => assignments).every(({ status }) => status === 'OPEN')).toBe(
        true,
      );
    });

    test('under the directives that gave them', () => {
      const directives = tasks.map(({ mandates }) => [
        ...new Set(mandates.map(({ directive }) => directive.id)),
      ]);
      expect(directives[1]).toEqual(['04-TB/BCĐTW@2025']);
      expect(directives[9]).toEqual([
        '71/NQ-CP@2025',
        '03/NQ-CP@2025',
        '01-TB/BCĐTW',
        '01-CTr/BCĐTW',
        '03-TB/BCĐTW',
      ]);
      expect(directives.slice(11, 14)).toEqual(Array(3).fill(['05-TB/BCĐTW@2025']));
    });

    test('by unit: names of the list in every spelling are the bodies they mean', () => {
      const unitsOf = (id: string) =>
        tasks.find((task) => task.id === id)?.assignments.map(({ agency }) => agency.name);
      expect(unitsOf('PL01-C07')).toEqual(
        expect.arrayContaining(['Ủy ban nhân dân thành phố Hải Phòng', 'Ủy ban nhân dân tỉnh Tây Ninh']),
      );
      expect(unitsOf('PL01-C11')).toEqual(
        expect.arrayContaining(['Bộ Văn hóa, Thể thao và Du lịch', 'Bộ Công Thương']),
      );
    });
  });

  test('question 14: tasks of Đề án 06 due in 2022–2024 and still open, with the days late and the agencies', async () => {
    interface Late {
      readonly id: string;
      readonly daysLate: number;
      readonly leads: { readonly code: string }[];
    }
    const { data, errors } = await system.run<{ tasks: { nodes: Late[] } }>('question-14');
    expect(errors).toBeUndefined();
    const found = data.tasks.nodes.map(
      (task) => [task.id, task.daysLate, task.leads.map((lead) => lead.code).join(' ')] as const,
    );
    // Days from the last day of the printed period to 31 July 2025.
    expect(found).toEqual([
      ['DA06-01', 943, 'G01 D01'],
      ['DA06-02', 943, 'G01 G20'],
      ['DA06-03', 943, 'G01 G06'],
      ['DA06-04', 1188, 'G01 D01'],
      ['DA06-05', 943, 'G01 D01'],
      ['DA06-06', 943, 'G01 LT-VKSNDTC'],
      ['DA06-07', 943, 'G01 G10'],
      ['DA06-08', 762, 'G01 G15'],
      ['DA06-09', 304, 'NHOM-BND'],
      ['DA06-21', 212, 'G18'],
      ['DA06-22', 304, 'G03 G09'],
      ['DA06-32', 426, 'G10'],
      ['DA06-33', 395, 'G10'],
    ]);
  });
});
