import type { TaskRegistered } from '../generated/events';
import { contradictions, printedFaults } from './task.issues';
import type { NewTask } from './task.input';

const PLACE = { document: 'TEST', locator: '7' };
const deadline = (text: string, dueOn: string | null) => ({ text, precision: 'DAY' as const, dueOn });

const task = (id: string, more: Partial<NewTask> = {}): NewTask => ({
  id,
  title: id,
  section: 'TEST',
  scope: null,
  expectedProduct: null,
  mandates: [],
  reports: [],
  assignments: [],
  sameAs: [],
  databases: [],
  printedDates: [],
  ...PLACE,
  ...more,
});

const stated = (id: string, dueOn: string, leads: string[], mandates: TaskRegistered['mandates'] = []) => ({
  agencies: [],
  state: {
    id,
    title: id,
    section: 'TEST',
    scope: null,
    expectedProduct: null,
    deadline: deadline(dueOn, dueOn),
    leads,
    coordinators: [],
    mandates,
    report: null,
    assignments: [],
    listedAlsoAs: [],
    databases: [],
  },
});

describe('faults of a task as printed', () => {
  const withDeadline = (deadlineText: string) =>
    task('T', { mandates: [{ directiveId: 'D', deadlineText, leads: [], coordinators: [], ...PLACE }] });

  test('a deadline that cannot be read is said with at most 60 characters of it', () => {
    const [issue, ...others] = printedFaults(withDeadline('theo lộ trình '.repeat(10)));
    expect(others).toEqual([]);
    expect(issue).toMatchObject({
      kind: 'DEADLINE_UNREADABLE',
      subject: 'T',
      responsible: null,
      source: PLACE,
    });
    expect(issue?.detail).toBe(`Thời hạn in «${'theo lộ trình '.repeat(10).slice(0, 60)}»`);
  });

  test('a month-first date is read and said', () => {
    expect(printedFaults(withDeadline('7/31/2025'))).toMatchObject([
      { kind: 'DATE_MONTH_FIRST', detail: 'In «7/31/2025», tháng trước ngày sau; đọc là 2025-07-31' },
    ]);
  });

  test('a day-first date and a date in the text that reads well are no faults', () => {
    const dates = [{ printed: '24/5/2025', meaning: 'ngày ban hành', ...PLACE }];
    expect(printedFaults({ ...withDeadline('31/7/2025'), printedDates: dates })).toEqual([]);
  });
});

describe('one work with two claims', () => {
  test('listed twice with one deadline and one owner is listed twice, and no more', () => {
    const tasks = [task('B', { sameAs: [{ taskId: 'A', ...PLACE }] }), task('A')];
    const states = [stated('A', '2025-06-30', ['G01', 'G02']), stated('B', '2025-06-30', ['G02', 'G01'])];
    expect(contradictions(tasks, states).map((issue) => [issue.kind, issue.subject])).toEqual([
      ['TASK_LISTED_TWICE', 'B'],
    ]);
  });

  test('another deadline or owner is said with both sides', () => {
    const tasks = [task('B', { sameAs: [{ taskId: 'A', ...PLACE }] })];
    const states = [stated('A', '2025-06-30', ['G01']), stated('B', '2025-07-31', ['G02'])];
    expect(contradictions(tasks, states).map((issue) => issue.detail)).toEqual([
      'Cùng nhiệm vụ với A',
      'Thời hạn «2025-07-31»; ở A là «2025-06-30»',
      'Chủ trì G02; ở A là G01',
    ]);
  });

  test('deadlines written differently for one day do not contradict each other', () => {
    const mandates = [
      { directiveId: '1', deadline: deadline('30/6/2025', '2025-06-30'), leads: ['G01'] },
      { directiveId: '2', deadline: deadline('Tháng 6/2025', '2025-06-30'), leads: ['G01'] },
    ];
    expect(contradictions([task('A')], [stated('A', '2025-06-30', ['G01'], mandates)])).toEqual([]);
  });

  test('a line that says the same of several directives contradicts another line once, with its place', () => {
    const early = deadline('Tháng 8/2025', '2025-08-31');
    const late = deadline('Tháng 12/2025', '2025-12-31');
    const mandates = [
      { directiveId: '1', deadline: early, leads: ['G01'] },
      { directiveId: '2', deadline: late, leads: ['G01'] },
      { directiveId: '3', deadline: late, leads: ['G01'] },
    ];
    const there = { document: 'TEST', locator: '8' };
    const places = [PLACE, there, there].map((place, index) => ({
      directiveId: String(index + 1),
      deadlineText: '',
      leads: [],
      coordinators: [],
      ...place,
    }));
    expect(
      contradictions([task('A', { mandates: places })], [stated('A', '2025-08-31', ['G01'], mandates)]),
    ).toMatchObject([
      { detail: 'Thời hạn «Tháng 8/2025»; ở 8 (2, 3) là «Tháng 12/2025»', source: { locator: '8' } },
    ]);
  });

  test('silence contradicts nothing, nor does a deadline that cannot be read', () => {
    const unreadable = { text: 'theo lộ trình', precision: 'UNREADABLE' as const, dueOn: null };
    const mandates = [
      { directiveId: '1', deadline: deadline('Tháng 8/2025', '2025-08-31'), leads: ['G01'] },
      { directiveId: '2', deadline: unreadable, leads: ['G01'] },
      { directiveId: '3', deadline: null, leads: [] },
    ];
    expect(contradictions([task('A')], [stated('A', '2025-08-31', ['G01'], mandates)])).toEqual([]);
  });
});
