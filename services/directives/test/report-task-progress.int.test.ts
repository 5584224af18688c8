import { unitOfWork } from '@lien-thong/kit/database';
import type { Identity } from '@lien-thong/kit/identity';
import { createTestDatabase, testSubgraph, type TestDatabase } from '@lien-thong/kit/testing';
import fc from 'fast-check';
import { registerDirectives } from '../src/directive/directive.service';
import { directives } from '../src/service';
import type { NewTask } from '../src/task/task.input';
import { registerTasks } from '../src/task/task.service';

const PLACE = { document: 'TEST', locator: '1' };
const EDITOR: Identity = { subject: 'an', agency: 'G15', roles: ['agency-editor'] };
const REGISTRAR: Identity = { subject: 'binh', agency: null, roles: ['registrar'] };

const REPORT = `mutation ($input: ReportTaskProgressInput!) {
  reportTaskProgress(input: $input) {
    task { id version status { status reportedOn reportedBy { code } note source { locator } } }
    errors { code message remedy }
  }
}`;

interface Answer {
  reportTaskProgress: {
    task: { id: string; version: number; status: object | null } | null;
    errors: { code: string; message: string; remedy: string }[];
  };
}

/** Due 30/6/2025 and reported open on 31/7/2025 by the line that gives it. */
function overdue(id: string, lead: string, more: Partial<NewTask> = {}): NewTask {
  const named = { code: lead, printedName: null, ...PLACE };
  const mandate = { directiveId: '1/TB', deadlineText: '30/6/2025', coordinators: [], ...PLACE };
  return {
    id,
    title: id,
    section: 'TEST',
    scope: 'SEPARATE',
    expectedProduct: null,
    mandates: [{ ...mandate, leads: [named] }],
    reports: [{ status: 'OPEN', reportedOn: '2025-07-31', printed: null, ...PLACE }],
    assignments: [],
    sameAs: [],
    databases: [],
    printedDates: [],
    ...PLACE,
    ...more,
  };
}

const part = (code: string) => ({
  code,
  printedName: null,
  status: 'OPEN' as const,
  reportedOn: '2025-07-31',
  ...PLACE,
});

const OWN = overdue('T-OWN', 'G15');
const SHARED = overdue('T-SHARED', 'NHOM-TINH', { scope: 'SHARED', assignments: [part('G15'), part('H05')] });
const GROUP = overdue('T-GROUP', 'NHOM-TINH', { scope: null });

const DIRECTIVE = {
  id: '1/TB',
  number: '1/TB',
  year: null,
  kind: 'NOTICE' as const,
  title: null,
  issuerCode: null,
  issuedOn: '2025-01-01',
  spellings: [],
  ...PLACE,
};

describe('reportTaskProgress', () => {
  let database: TestDatabase;

  const register = (tasks: NewTask[]) =>
    unitOfWork(database.db, { actor: 'test', correlationId: 'test', at: new Date() }, (uow) =>
      registerTasks(uow, tasks),
    );

  beforeEach(async () => {
    database = await createTestDatabase(directives);
    await unitOfWork(database.db, { actor: 'test', correlationId: 'test', at: new Date() }, (uow) =>
      registerDirectives(uow, [DIRECTIVE]),
    );
    await database.db.query(`INSERT INTO agency_group VALUES ('NHOM-TINH', '{H01,H05}', 1)`);
    await register([OWN, SHARED, GROUP]);
  });
  afterEach(() => database?.drop());

  const report = async (input: object, identity: Identity = EDITOR) => {
    const answer = await testSubgraph(directives, database.db, identity).ask<Answer>(REPORT, {
      input: { task: 'T-OWN', agency: 'G15', status: 'DONE', expectedVersion: 1, ...input },
    });
    expect(answer.errors).toBeUndefined();
    return answer.data.reportTaskProgress;
  };
  const ask = async (query: string) => {
    const { data, errors } = await testSubgraph(directives, database.db).ask<Record<string, unknown>>(query);
    expect(errors).toBeUndefined();
    return data;
  };
  const overdueOn = async (day: string) =>
    (await ask(`{ overdueSummary(asOf: "${day}") { agency { code } separate shared total } }`))
      .overdueSummary;
  const row = (code: string, separate: number, shared: number) => ({
    agency: { code },
    separate,
    shared,
    total: separate + shared,
  });
  const rows = async (sql: string) =>
    Number((await database.db.query(`SELECT count(*) FROM ${sql}`))[0].count);
  const BEFORE = [row('G15', 1, 1), row('H05', 0, 1)];

  test('takes a finished task off the overdue list from its day on, and yesterday stays as it was', async () => {
    expect(await overdueOn('2025-07-31')).toEqual(BEFORE);
    const { task, errors } = await report({ reportedOn: '2025-08-02', note: '  Đã   ban hành ' });
    expect(errors).toEqual([]);
    expect(task).toEqual({
      id: 'T-OWN',
      version: 2,
      status: {
        status: 'DONE',
        reportedOn: '2025-08-02',
        reportedBy: { code: 'G15' },
        note: 'Đã ban hành',
        source: null,
      },
    });
    expect(await overdueOn('2025-07-31')).toEqual(BEFORE);
    expect(await overdueOn('2025-08-01')).toEqual(BEFORE);
    expect(await overdueOn('2025-08-02')).toEqual([row('G15', 0, 1), row('H05', 0, 1)]);
    const states = await ask('{ task(id: "T-OWN") { a: daysLate(asOf: "2025-08-01") b: dueState } }');
    expect(states).toEqual({ task: { a: 32, b: 'DONE' } });
    expect(await rows(`task_status WHERE task_id = 'T-OWN'`)).toBe(2);
  });

  test('of a shared task is the part of that agency alone', async () => {
    expect((await report({ task: 'T-SHARED', note: 'xong' })).errors).toEqual([]);
    expect(await overdueOn('2025-08-04')).toEqual(BEFORE);
    expect(await overdueOn('2025-08-05')).toEqual([row('G15', 1, 0), row('H05', 0, 1)]);
    const parts =
      '{ task(id: "T-SHARED") { status { status } assignments { agency { code } status reportedBy { code } note } } }';
    expect(await ask(parts)).toEqual({
      task: {
        status: { status: 'OPEN' },
        assignments: [
          { agency: { code: 'G15' }, status: 'DONE', reportedBy: { code: 'G15' }, note: 'xong' },
          { agency: { code: 'H05' }, status: 'OPEN', reportedBy: null, note: null },
        ],
      },
    });
  });

  test('by a member of the group that leads a task is its part, of whatever scope the task is', async () => {
    const member = { ...EDITOR, agency: 'H01' };
    for (const task of ['T-SHARED', 'T-GROUP']) {
      expect((await report({ task, agency: 'H01' }, member)).errors).toEqual([]);
      expect(await rows(`task_assignment_status WHERE task_id = '${task}' AND agency_code = 'H01'`)).toBe(1);
      expect(await rows(`task_status WHERE task_id = '${task}'`)).toBe(1);
    }
  });

  test('states the whole task, audits it and names who did it, in one transaction', async () => {
    await report({});
    const [event] = await database.db.query(
      `SELECT subject, version::int, agencies, data FROM outbox
       WHERE type = 'directives.task-progress-reported.v1'`,
    );
    expect(event).toMatchObject({
      subject: 'T-OWN',
      version: 2,
      agencies: ['G15'],
      data: { id: 'T-OWN', leads: ['G15'], report: { status: 'DONE', reportedOn: '2025-08-05' } },
    });
    const audited = `audit_log WHERE actor = 'G15/an' AND subject = 'T-OWN' AND action = 'report-task-progress'`;
    expect(await rows(audited)).toBe(1);
  });

  const refused: [string, object, Identity, string][] = [
    ['of an unknown task', { task: 'T-NONE' }, EDITOR, 'DIRECTIVES_TASK_UNKNOWN'],
    ['for another agency', { agency: 'H05' }, EDITOR, 'GRAPH_NOT_ALLOWED'],
    ['by someone without the role', {}, { ...EDITOR, roles: [] }, 'GRAPH_NOT_ALLOWED'],
    ['of an agency that is no party', { agency: 'H05' }, REGISTRAR, 'DIRECTIVES_AGENCY_NO_PARTY'],
    [
      'of an agency without a part in a shared task',
      { task: 'T-SHARED', agency: 'G12' },
      REGISTRAR,
      'DIRECTIVES_AGENCY_NO_PARTY',
    ],
    ['of a group', { task: 'T-GROUP', agency: 'NHOM-TINH' }, REGISTRAR, 'DIRECTIVES_AGENCY_NO_PARTY'],
    ['from a version that is no longer', { expectedVersion: 7 }, EDITOR, 'GRAPH_VERSION_STALE'],
    ['for a day to come', { reportedOn: '2025-08-06' }, EDITOR, 'DIRECTIVES_PROGRESS_DATED_AHEAD'],
    [
      'for a day before the last report',
      { reportedOn: '2025-07-30' },
      EDITOR,
      'DIRECTIVES_PROGRESS_DATED_BEFORE_LAST',
    ],
    [
      'for a day before the last report of the part',
      { task: 'T-SHARED', reportedOn: '2025-07-30' },
      EDITOR,
      'DIRECTIVES_PROGRESS_DATED_BEFORE_LAST',
    ],
    ['with a long note', { note: 'ă'.repeat(501) }, EDITOR, 'DIRECTIVES_PROGRESS_NOTE_TOO_LONG'],
  ];
  test('that is refused has its code and what to do, and leaves nothing', async () => {
    for (const [, input, identity, code] of refused) {
      const { task, errors } = await report(input, identity);
      expect(task).toBeNull();
      expect(errors).toEqual([
        {
          code,
          remedy: expect.stringMatching(/\S/),
          message: expect.not.stringContaining('{'),
        },
      ]);
    }
    expect(await rows(`outbox WHERE type = 'directives.task-progress-reported.v1'`)).toBe(0);
    expect(await rows(`audit_log WHERE action = 'report-task-progress'`)).toBe(0);
    expect([await rows('task_status'), await rows('task_assignment_status')]).toEqual([3, 2]);
  });

  test('a registrar reports for every agency, and a note may have 500 characters', async () => {
    expect((await report({ note: 'ă'.repeat(500).normalize('NFD') }, REGISTRAR)).errors).toEqual([]);
  });

  test('is not taken back by a document that is read again, not even of the same day', async () => {
    await report({ reportedOn: '2025-07-31' });
    await report({ task: 'T-SHARED', reportedOn: '2025-07-31' });
    await register([OWN, SHARED]);
    expect([await rows('task_status'), await rows('task_assignment_status')]).toEqual([4, 3]);
    expect(await overdueOn('2025-08-05')).toEqual([row('H05', 0, 1)]);
  });

  test('that a task is still open leaves the deadline and the leads of the printed line', async () => {
    const [printed] = OWN.mandates;
    const newer = { directiveId: '2/TB', deadlineText: '31/12/2026', coordinators: [], locator: '2' };
    await unitOfWork(database.db, { actor: 'test', correlationId: 'test', at: new Date() }, (uow) =>
      registerDirectives(uow, [{ ...DIRECTIVE, id: '2/TB', number: '2/TB', issuedOn: '2025-02-01' }]),
    );
    if (!printed) throw new TypeError('the task has a mandate');
    const lead = { code: 'G12', printedName: null, ...PLACE };
    await register([{ ...OWN, mandates: [printed, { ...newer, document: 'TEST', leads: [lead] }] }]);
    const { errors } = await report({ status: 'OPEN', expectedVersion: 2 });
    expect(errors).toEqual([]);
    expect(await overdueOn('2025-08-05')).toEqual(BEFORE);
  });

  test('leaves the overdue list of 31/7/2025 as the documents print it, for every kind of task', async () => {
    await database.seed();
    const before = await overdueOn('2025-07-31');
    const open: { task: string; agency: string; version: number }[] = await database.db.query(
      `SELECT DISTINCT ON (part) task_id AS task, agency_code AS agency, version::int
       FROM overdue_part('2025-07-31') JOIN entity_version ON entity = 'Task' AND subject = task_id
       WHERE part <> 'UNREPORTED' AND task_id NOT LIKE 'T-%' ORDER BY part, task_id, agency_code`,
    );
    expect(open).toHaveLength(3);
    for (const { version, ...input } of open) {
      const { errors } = await report({ ...input, expectedVersion: version }, REGISTRAR);
      expect(errors).toEqual([]);
    }
    expect(await overdueOn('2025-07-31')).toEqual(before);
    const still = await database.db.query(
      `SELECT FROM overdue_part('2025-08-05')
       JOIN jsonb_to_recordset($1::jsonb) AS done (task text, agency text) ON task = task_id AND agency = agency_code`,
      [JSON.stringify(open)],
    );
    expect(still).toEqual([]);
  });

  test('of authors at the same moment exactly one is heard', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 6 }), async (authors) => {
        const data = await ask('{ task(id: "T-OWN") { version } }');
        const { version } = data.task as { version: number };
        const status = version % 2 === 1 ? 'DONE' : 'OPEN';
        const answers = await Promise.all(
          Array.from({ length: authors }, () => report({ status, expectedVersion: version })),
        );
        expect(answers.filter((answer) => answer.errors.length === 0)).toHaveLength(1);
        const codes = answers.flatMap((answer) => answer.errors.map((error) => error.code));
        expect(codes).toEqual(Array(authors - 1).fill('GRAPH_VERSION_STALE'));
      }),
      { numRuns: 8 },
    );
  });
});
