import { startSystem, type System } from '../system';

interface Listed {
  readonly id: string;
  readonly section: string;
  readonly dueState: string;
  readonly status: { readonly status: string; readonly reportedOn: string } | null;
  readonly deadline: { readonly text: string; readonly dueOn: string };
  readonly leads: { readonly code: string }[];
  readonly mandates: { readonly directive: { readonly id: string } }[];
  readonly listedAlsoAs: Listed[];
}

const described = ({ id, deadline, leads }: Listed) => [
  id,
  deadline.text,
  leads.map((lead) => lead.code).join(' '),
];

/** 164/BC-BKHCN, Phụ lục 01: the same work in the list of Nghị quyết 71 (giao riêng 3, 31) and of Đề án 06 (21, 29). */
describe('tasks wherever they are listed', () => {
  let system: System;

  beforeAll(async () => {
    system = await startSystem();
  });
  afterAll(() => system?.stop());

  test('question 13: a later deadline in one case, another lead in the other', async () => {
    const { data, errors } = await system.run('question-13');
    expect(errors).toBeUndefined();
    const pairs = data.tasks.nodes.map((task: Listed) => [described(task), task.listedAlsoAs.map(described)]);
    expect(pairs).toEqual([
      [['DA06-21', '2024', 'G18'], [['PL01-R31', 'Tháng 4/2025', 'G18']]],
      [['DA06-29', 'Quý II/2025', 'G06'], [['PL01-R03', 'Tháng 6/2025', 'G01']]],
    ]);
    const other = data.tasks.nodes.flatMap((task: Listed) => task.listedAlsoAs) as Listed[];
    for (const { mandates } of other) {
      expect(mandates.map(({ directive }) => directive.id)).toContain('71/NQ-CP@2025');
    }
  });

  describe('question 19: Thanh tra Chính phủ (G20)', () => {
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the expectations are its types
    let agency: any;
    const idsIn = (list: { nodes: Listed[] }) =>
      list.nodes.map(({ id }) => id).filter((id) => /^(PL01|DA06)-/.test(id));

    beforeAll(async () => {
      const { data, errors } = await system.run('question-19', { code: 'G20' });
      expect(errors).toBeUndefined();
      agency = data.agency;
    });

    test('leads one task of Phụ lục 01 by name', () => {
      expect(idsIn(agency.leads)).toEqual(['DA06-02']);
    });

    test('shares what is given to all ministries, but not what is given to localities or to others by name', () => {
      const shares = idsIn(agency.shares);
      expect(shares).toEqual(
        expect.arrayContaining(['PL01-C01', 'PL01-C10', 'PL01-C15', 'DA06-09', 'DA06-10']),
      );
      for (const other of ['PL01-C02', 'DA06-15', 'DA06-42', 'PL01-R01']) expect(shares).not.toContain(other);
    });
  });

  describe('question 25: notice 05-TB/BCĐTW on 31 July 2025', () => {
    let tasks: Listed[];

    beforeAll(async () => {
      const { data, errors } = await system.run('question-25');
      expect(errors).toBeUndefined();
      expect(data.directive).toMatchObject({ id: '05-TB/BCĐTW@2025', issuedOn: '2025-07-04' });
      tasks = data.directive.tasks.nodes;
    });

    test('its tasks stand in the lists of both kinds', () => {
      const overdue = tasks.filter(({ section }) => section.startsWith('PL01/')).map(({ id }) => id);
      expect(overdue).toEqual(['PL01-C12', 'PL01-C13', 'PL01-C14', 'PL01-R04', 'PL01-R12', 'PL01-R16']);
    });

    test('those that Phụ lục 01 lists are overdue, as it reports', () => {
      const listed = tasks.filter(({ section }) => section.startsWith('PL01/'));
      expect(new Set(listed.map(({ dueState }) => dueState))).toEqual(new Set(['OVERDUE']));
      expect(
        listed.every(({ status }) => status?.status === 'OPEN' && status.reportedOn === '2025-07-31'),
      ).toBe(true);
    });
  });
});
