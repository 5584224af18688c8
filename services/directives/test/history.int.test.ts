import { unitOfWork } from '@lien-thong/kit/database';
import {
  createTestDatabase,
  testSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from '@lien-thong/kit/testing';
import fc from 'fast-check';
import { registerDirectives } from '../src/directive/directive.service';
import type { NewMandate, NewTask } from '../src/task/task.input';
import { registerTasks } from '../src/task/task.service';
import { directives } from '../src/service';

const PLACE = { document: 'TEST', locator: '1' };

const mandate = (directiveId: string, deadlineText: string, lead: string): NewMandate => ({
  directiveId,
  deadlineText,
  leads: [{ code: lead, printedName: null, ...PLACE }],
  coordinators: [],
  ...PLACE,
});

const task = (id: string, mandates: NewMandate[], more: Partial<NewTask> = {}): NewTask => ({
  id,
  title: id,
  section: 'TEST',
  scope: null,
  expectedProduct: null,
  mandates,
  reports: [],
  assignments: [],
  sameAs: [],
  databases: [],
  printedDates: [],
  ...PLACE,
  ...more,
});

describe('mandates and reports over time', () => {
  let database: TestDatabase;
  let subgraph: TestSubgraph;

  const command = (at: string, tasks: NewTask[]) =>
    unitOfWork(database.db, { actor: 'test', correlationId: 'test', at: new Date(at) }, (uow) =>
      registerTasks(uow, tasks),
    );

  const issue = (days: Record<string, string | null>) => {
    const rows = Object.entries(days).map(([id, issuedOn]) => ({
      id,
      number: id,
      year: null,
      kind: 'NOTICE' as const,
      title: null,
      issuerCode: null,
      issuedOn,
      spellings: [],
      ...PLACE,
    }));
    return unitOfWork(database.db, { actor: 'test', correlationId: 'test', at: new Date() }, (uow) =>
      registerDirectives(uow, rows),
    );
  };

  beforeAll(async () => {
    database = await createTestDatabase(directives);
    subgraph = testSubgraph(directives, database.db);
    await issue({ '1/TB': '2025-01-01', '2/TB': '2025-02-01', '3/TB': '2025-02-01', '4/TB': null });
  });
  afterAll(() => database?.drop());

  const newest = async (id: string) => {
    const { data } = await subgraph.ask<{
      task: { deadline: { text: string } | null; leads: { code: string }[] };
    }>('query ($id: ID!) { task(id: $id) { deadline { text } leads { code } } }', { id });
    return [data.task.deadline?.text, ...data.task.leads.map((lead) => lead.code)];
  };

  test('the newest mandate is the one issued last; an unknown day is older than any known one', async () => {
    await command('2025-03-01T00:00:00Z', [
      task('T-DATED', [mandate('2/TB', 'Tháng 5/2025', 'G02'), mandate('1/TB', 'Tháng 4/2025', 'G01')]),
      task('T-UNKNOWN', [mandate('1/TB', 'Tháng 4/2025', 'G01'), mandate('4/TB', 'Tháng 9/2025', 'G04')]),
    ]);
    expect(await newest('T-DATED')).toEqual(['Tháng 5/2025', 'G02']);
    expect(await newest('T-UNKNOWN')).toEqual(['Tháng 4/2025', 'G01']);
  });

  test('of mandates issued on one day, the one printed last is the newest', async () => {
    await command('2025-03-01T00:00:00Z', [
      task('T-TIE', [mandate('3/TB', 'Tháng 5/2025', 'G03'), mandate('2/TB', 'Tháng 6/2025', 'G02')]),
    ]);
    expect(await newest('T-TIE')).toEqual(['Tháng 6/2025', 'G02']);
  });

  test('mandates that differ in deadline or lead are data issues, settled when they agree again', async () => {
    const kinds = async () =>
      (await database.db.query(`SELECT kind FROM data_issue WHERE subject = 'T-DIFFER' ORDER BY kind`)).map(
        (row: { kind: string }) => row.kind,
      );
    await command('2025-03-01T00:00:00Z', [
      task('T-DIFFER', [mandate('1/TB', 'Tháng 4/2025', 'G01'), mandate('2/TB', 'Tháng 5/2025', 'G02')]),
    ]);
    expect(await kinds()).toEqual(['TASK_DEADLINES_DIFFER', 'TASK_LEADS_DIFFER']);
    await command('2025-03-02T00:00:00Z', [
      task('T-DIFFER', [mandate('1/TB', 'Tháng 4/2025', 'G01'), mandate('2/TB', '30/4/2025', 'G01')]),
    ]);
    expect(await kinds()).toEqual([]);
  });

  test('a state is the last report at or before the day, and a later record of one day replaces the earlier', async () => {
    const report = (status: 'OPEN' | 'DONE', reportedOn: string) => ({
      status,
      reportedOn,
      printed: null,
      ...PLACE,
    });
    const mandates = [mandate('1/TB', '30/4/2025', 'G01')];
    await command('2025-05-01T00:00:00Z', [
      task('T-STATE', mandates, { reports: [report('OPEN', '2025-04-01')] }),
    ]);
    await command('2025-06-01T00:00:00Z', [
      task('T-STATE', mandates, { reports: [report('DONE', '2025-05-20')] }),
    ]);
    const states = async () =>
      (
        await subgraph.ask(
          `{ task(id: "T-STATE") { a: dueState(asOf: "2025-03-31") b: dueState(asOf: "2025-04-29")
             c: dueState(asOf: "2025-04-30") d: dueState(asOf: "2025-05-20") late: daysLate(asOf: "2025-05-19") } }`,
        )
      ).data;
    expect(await states()).toEqual({
      task: { a: 'NOT_DUE', b: 'NOT_DUE', c: 'OVERDUE', d: 'DONE', late: 19 },
    });
    await command('2025-06-02T00:00:00Z', [
      task('T-STATE', mandates, { reports: [report('OPEN', '2025-05-20')] }),
    ]);
    expect(await states()).toMatchObject({ task: { d: 'OVERDUE' } });
    expect(await database.db.query(`SELECT 1 FROM task_status WHERE task_id = 'T-STATE'`)).toHaveLength(3);
  });

  test('continuous work never falls due', async () => {
    await command('2025-03-01T00:00:00Z', [
      task('T-ONGOING', [mandate('1/TB', 'Thường xuyên', 'G01')], {
        reports: [{ status: 'OPEN', reportedOn: '2025-04-01', printed: null, ...PLACE }],
      }),
    ]);
    const { data } = await subgraph.ask('{ task(id: "T-ONGOING") { dueState(asOf: "2099-01-01") } }');
    expect(data).toEqual({ task: { dueState: 'NO_DEADLINE' } });
  });

  test('a day of issue learnt later makes another mandate the newest, and that is stated', async () => {
    const versions = async () =>
      (
        await database.db.query(
          `SELECT data->'leads' AS leads FROM outbox WHERE subject = 'T-LATER' ORDER BY position`,
        )
      ).map((row: { leads: string[] }) => row.leads[0]);
    await issue({ '5/TB': null });
    await command('2025-03-01T00:00:00Z', [
      task('T-LATER', [mandate('5/TB', 'Tháng 9/2025', 'G05'), mandate('1/TB', 'Tháng 4/2025', 'G01')]),
    ]);
    await issue({ '5/TB': '2025-03-01' });
    await issue({ '5/TB': '2025-03-01' });
    expect(await newest('T-LATER')).toEqual(['Tháng 9/2025', 'G05']);
    expect(await versions()).toEqual(['G01', 'G05']);
  });

  test('a fact carries the whole public state and the agencies concerned', async () => {
    const coordinator = { code: 'G05', printedName: null, ...PLACE };
    await command('2025-03-01T00:00:00Z', [
      task('T-FACT', [{ ...mandate('1/TB', 'Quý II/2025', 'G01'), coordinators: [coordinator] }], {
        scope: 'SHARED',
        databases: [{ code: 'G01.dan-cu', ...PLACE }],
        assignments: [{ code: 'H05', printedName: null, status: 'OPEN', reportedOn: '2025-07-31', ...PLACE }],
      }),
    ]);
    const [event] = await database.db.query(
      `SELECT agencies, version::int, data FROM outbox WHERE subject = 'T-FACT'`,
    );
    const deadline = { text: 'Quý II/2025', precision: 'QUARTER', dueOn: '2025-06-30' };
    expect(event).toEqual({
      agencies: ['G01', 'G05', 'H05'],
      version: 1,
      data: {
        id: 'T-FACT',
        title: 'T-FACT',
        section: 'TEST',
        scope: 'SHARED',
        expectedProduct: null,
        deadline,
        leads: ['G01'],
        coordinators: ['G05'],
        mandates: [{ directiveId: '1/TB', deadline, leads: ['G01'] }],
        report: null,
        assignments: [{ agencyCode: 'H05', status: 'OPEN', reportedOn: '2025-07-31' }],
        listedAlsoAs: [],
        databases: ['G01.dan-cu'],
      },
    });
  });
});

describe('the list filter and the field', () => {
  let database: TestDatabase;
  let subgraph: TestSubgraph;

  beforeAll(async () => {
    database = await createTestDatabase(directives);
    await database.seed();
    subgraph = testSubgraph(directives, database.db);
    const done = { status: 'DONE' as const, printed: null, ...PLACE };
    const open = { ...done, status: 'OPEN' as const };
    await unitOfWork(database.db, { actor: 'test', correlationId: 'test', at: new Date() }, (uow) =>
      registerTasks(uow, [
        task('T-1', [mandate('05-TB/BCĐTW@2025', '30/6/2025', 'G01')], {
          reports: [
            { ...open, reportedOn: '2025-06-10' },
            { ...done, reportedOn: '2025-08-10' },
          ],
        }),
        task('T-2', [mandate('05-TB/BCĐTW@2025', 'Thường xuyên', 'G01')]),
        task('T-3', [mandate('05-TB/BCĐTW@2025', 'theo lộ trình', 'G01')]),
        task('T-4', [mandate('05-TB/BCĐTW@2025', 'Năm 2026', 'G01')]),
      ]),
    );
  });
  afterAll(() => database?.drop());

  test('agree on every day: each state lists exactly the tasks whose field says it', async () => {
    // 37 tasks of notice 05-TB/BCĐTW, reported and not, with every kind of deadline, and the four above.
    const given = 'directive: "05-TB/BCĐTW@2025"';
    const states = ['NOT_DUE', 'DONE', 'OVERDUE', 'UNREPORTED', 'NO_DEADLINE'];
    const lists = states
      .map(
        (state) =>
          `${state}: tasks(first: 100, filter: { ${given}, dueState: ${state}, asOf: $day }) { nodes { id } }`,
      )
      .join(' ');
    const day = fc
      .date({ min: new Date('2021-12-01'), max: new Date('2027-02-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    await fc.assert(
      fc.asyncProperty(day, async (asOf) => {
        const { data, errors } = await subgraph.ask<
          Record<string, { nodes: { id: string; state: string; late: boolean }[] }>
        >(
          `query ($day: Date) { all: tasks(first: 100, filter: { ${given} }) { nodes { id state: dueState(asOf: $day) late: overdue(asOf: $day) } } ${lists} }`,
          { day: asOf },
        );
        expect(errors).toBeUndefined();
        const all = data.all?.nodes ?? [];
        expect(all).toHaveLength(41);
        for (const state of states) {
          const said = all.filter((one) => one.state === state).map((one) => one.id);
          expect(data[state]?.nodes.map((one) => one.id)).toEqual(said);
        }
        expect(all.every((one) => one.late === (one.state === 'OVERDUE'))).toBe(true);
      }),
      { numRuns: 60, examples: [['2025-07-30'], ['2025-07-31'], ['2025-08-10'], ['2022-12-31']] },
    );
  });
});
