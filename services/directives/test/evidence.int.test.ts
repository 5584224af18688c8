import { randomUUID } from 'node:crypto';
import { applyBatch, type DomainEvent, type EventHandler } from '@lien-thong/kit/events';
import { createTestDatabase, testSubgraph, type TestDatabase, fittingData } from '@lien-thong/kit/testing';
import { onAgencyMerged } from '../src/events/on-agency-merged';
import { onConnectionStatusChanged } from '../src/events/on-connection-status-changed';
import { onDatabaseDeadlineSlipped } from '../src/events/on-database-deadline-slipped';
import { onDatabaseRegistered } from '../src/events/on-database-registered';
import { onServiceFact } from '../src/events/on-service-fact';
import { onStatisticsReported } from '../src/events/on-statistics-reported';
import { sweepOverdue } from '../src/overdue/overdue.sweep';
import { directives } from '../src/service';

let versions = 0;
function fact(source: string, name: string, subject: string, data: object): DomainEvent {
  versions += 1;
  const fixed = { time: '2025-08-05T05:00:00Z', agencies: [], correlationId: 'test', position: versions };
  return {
    ...fixed,
    id: randomUUID(),
    source,
    type: `${source}.${name}.v1`,
    subject,
    version: versions,
    data: fittingData(`${source}.${name}.v1`, data),
  };
}
const LAND = 'G10.dat-dai';
const database = (name: string, status: string | null, dueOn: string | null = null) =>
  fact('databases', name, LAND, {
    ...{ code: LAND, name: LAND, kind: 'NATIONAL', ownerCode: 'G10', names: [], deadlines: [], dueOn },
    ...{ status: status && { status, reportedOn: '2025-08-05' }, synchronisedOn: null },
  });

describe('what other domains state of tasks and findings', () => {
  let store: TestDatabase;

  beforeAll(async () => {
    store = await createTestDatabase(directives);
    await store.seed(new Date('2025-08-01T05:00:00Z'));
  });
  afterAll(() => store?.drop());

  const ask = async <T>(query: string) => {
    const { data, errors } = await testSubgraph(directives, store.db).ask<T>(query);
    expect(errors).toBeUndefined();
    return data;
  };
  const hear = (handler: EventHandler, ...events: DomainEvent[]) => applyBatch(store.db, handler, events);
  interface Evidence {
    readonly kind: string;
    readonly subject: string;
  }
  const evidenceOf = async (field: string): Promise<Evidence[]> => {
    const data = await ask<Record<string, { evidence: { nodes: Evidence[] } }>>(
      `{ it: ${field} { evidence { nodes { kind subject at source { document } } } } }`,
    );
    return data.it?.evidence.nodes ?? [];
  };
  const facts = async (name: string): Promise<{ subject: string; data: Record<string, unknown> }[]> =>
    store.db.query('SELECT subject, data FROM outbox WHERE type = $1 ORDER BY position', [
      `directives.${name}.v1`,
    ]);
  const aboutLand = async () =>
    (
      await store.db.query('SELECT task_id AS id FROM task_database WHERE database_code = $1 ORDER BY 1', [
        LAND,
      ])
    ).map(({ id }: { id: string }) => id);

  test('a database that goes live is evidence for each task about it, once, stated, and changes no status', async () => {
    const tasks = await aboutLand();
    expect(tasks.length).toBeGreaterThan(2);
    const [first] = tasks;
    const before = await ask(
      `{ task(id: "${first}") { version dueState(asOf: "2025-08-05") status { status } } }`,
    );
    const live = database('database-status-changed', 'OPERATIONAL');
    await hear(onDatabaseRegistered, live, live);
    await hear(onDatabaseRegistered, live);
    for (const id of tasks) {
      expect(await evidenceOf(`task(id: "${id}")`)).toMatchObject([
        { kind: 'DATABASE_OPERATIONAL', subject: LAND, source: { document: live.type } },
      ]);
    }
    expect((await facts('task-evidence-added')).map(({ subject }) => subject)).toEqual(tasks);
    expect(
      await ask(`{ task(id: "${first}") { version dueState(asOf: "2025-08-05") status { status } } }`),
    ).toEqual(before);
  });

  test('a deadline that slips is evidence for the tasks that are due before the new day, and for no other', async () => {
    await hear(onDatabaseDeadlineSlipped, database('database-deadline-slipped', null, '2025-12-20'));
    const hit = new Set(
      (
        await store.db.query(`SELECT owner_id AS id FROM evidence WHERE kind = 'DATABASE_DEADLINE_SLIPPED'`)
      ).map(({ id }: { id: string }) => id),
    );
    const due: { id: string; due: string | null }[] = await store.db.query(
      `SELECT about.task_id AS id, mandate.due_on AS due FROM task_database about
       LEFT JOIN ranked_mandate mandate ON mandate.task_id = about.task_id AND mandate.deadline_rank = 1
       WHERE about.database_code = $1`,
      [LAND],
    );
    expect(hit.size).toBeGreaterThan(0);
    for (const { id, due: day } of due) expect(hit.has(id)).toBe(day !== null && day < '2025-12-20');
  });

  test('the tasks at risk are those open and due before the day on which the database would be ready', async () => {
    const at = async (readyOn: string) =>
      (
        await testSubgraph(directives, store.db).entities<{
          tasksAtRisk: { nodes: { id: string; deadline: { dueOn: string } }[] };
        }>(
          'Database',
          [{ code: LAND }],
          `{ tasksAtRisk(readyOn: "${readyOn}", first: 100) { nodes { id deadline { dueOn } } } }`,
        )
      )[0]?.tasksAtRisk.nodes ?? [];
    expect((await at('2021-01-01')).length).toBe(0);
    const december = await at('2025-12-31');
    expect(december.length).toBeGreaterThan((await at('2025-08-31')).length);
    expect(december.every(({ deadline }) => deadline.dueOn < '2025-12-31')).toBe(true);
  });

  test('a broken connection, a mismatch, an account are evidence for the findings that they measure', async () => {
    await hear(
      onConnectionStatusChanged,
      fact('databases', 'connection-status-changed', 'a:b', {
        id: 'a:b',
        fromCode: 'a',
        toCode: 'b',
        status: { status: 'DISCONNECTED', reportedOn: '2025-08-05', since: '2025-08-05' },
      }),
    );
    await hear(
      onServiceFact,
      fact('public-services', 'offering-mismatch-found', 'S/A', {}),
      fact('public-services', 'payment-account-reported', 'UBND-1', {}),
    );
    const kinds = async (finding: string) =>
      (await evidenceOf(`finding(id: "${finding}")`)).map(({ kind }) => kind);
    expect(await kinds('PL05-14')).toEqual(['CONNECTION_FAILING']);
    expect((await kinds('PL05-18')).sort()).toEqual(['CONNECTION_FAILING', 'OFFERING_MISMATCH_FOUND']);
    expect(await kinds('PL05-09')).toEqual(['PAYMENT_ACCOUNT_REPORTED']);
    expect(await kinds('PL05-12')).toEqual([]);
  });

  test('what counts towards a target is stated when it changes, and not again while it stays', async () => {
    const unknown = fittingData('public-services.statistics-reported.v1') as { figures: object };
    const report = (handled: number, online: number, basis = 'REPORTED') =>
      fact('public-services', 'statistics-reported', 'r1', {
        ...{ id: 'r1', serviceId: 'S', agencyCode: 'H26', period: '2025-07', basis },
        figures: { ...unknown.figures, received: handled, handled, handledOnline: online },
      });
    const stated = async () =>
      (await facts('target-recounted'))
        .filter(({ subject }) => subject === 'QD240-T-03')
        .map(({ data }) => [data.actual, data.basis, data.met]);
    // The day of the report and the day of counting are of one year.
    const day = new Date('2025-08-05T05:00:00Z');
    jest.useFakeTimers({
      now: day,
      doNotFake: ['setImmediate', 'setTimeout', 'nextTick', 'queueMicrotask', 'setInterval'],
    });
    await hear(onStatisticsReported, report(100, 50));
    await hear(onStatisticsReported, report(200, 100));
    await hear(onStatisticsReported, report(200, 150));
    await hear(onStatisticsReported, report(200, 150, 'SAMPLE'));
    jest.useRealTimers();
    expect(await stated()).toEqual([
      [50, 'COMPUTED', null],
      [75, 'COMPUTED', null],
      [75, 'SAMPLE', null],
    ]);
  });

  test('a task that becomes overdue is stated once, again after it was not, whoever sweeps at once', async () => {
    const noon = new Date('2025-08-01T05:00:00Z');
    await Promise.all([sweepOverdue(store.db, noon), sweepOverdue(store.db, noon)]);
    const first = await facts('task-overdue');
    const [{ count }] = await store.db.query(
      `SELECT count(*)::int FROM task_state('2025-08-01') WHERE due_state = 'OVERDUE'`,
    );
    expect(first).toHaveLength(count);
    expect(new Set(first.map(({ subject }) => subject)).size).toBe(count);
    await sweepOverdue(store.db, new Date('2025-08-02T05:00:00Z'));
    const second = (await facts('task-overdue')).length;
    const [{ more }] = await store.db.query(
      `SELECT count(*)::int AS more FROM task_state('2025-08-02') WHERE due_state = 'OVERDUE'
       AND task_id NOT IN (SELECT task_id FROM task_state('2025-08-01') WHERE due_state = 'OVERDUE')`,
    );
    expect(second).toBe(count + more);
  });

  test('after a merger the successor leads, is counted, and reports; before that day the old body was', async () => {
    await hear(
      onAgencyMerged,
      fact('agencies', 'agency-merged', 'G11', { code: 'G11', mergedInto: 'G15', activeUntil: '2025-08-03' }),
    );
    const query = (
      day: string,
    ) => `{ old: _entities(representations: [{ __typename: "Agency", code: "G11" }]) { ... on Agency {
        tasks(role: LEAD, asOf: "${day}") { totalCount } directivesReferences(asOf: "${day}") { kind } } }
      summary: overdueSummary(asOf: "${day}") { agency { code } } }`;
    interface Answer {
      readonly old: { tasks: { totalCount: number }; directivesReferences: object[] }[];
      readonly summary: { agency: { code: string } }[];
    }
    const before = await ask<Answer>(query('2025-08-02'));
    const after = await ask<Answer>(query('2025-08-03'));
    expect(before.old[0]?.tasks.totalCount).toBeGreaterThan(0);
    expect(after.old[0]).toEqual({ tasks: { totalCount: 0 }, directivesReferences: [] });
    const codes = ({ summary }: Answer) => summary.map(({ agency }) => agency.code);
    expect(codes(before)).toContain('G11');
    expect(codes(after)).not.toContain('G11');
    const [task] = await store.db.query(
      `SELECT task_id AS id FROM task_party WHERE role = 'LEAD' AND agency_code = 'G11' ORDER BY 1 LIMIT 1`,
    );
    const leads = await ask<{ task: { before: object[]; after: object[]; version: number } }>(
      `{ task(id: "${task.id}") { version before: leads(asOf: "2025-08-02") { code } after: leads(asOf: "2025-08-03") { code } } }`,
    );
    expect(leads.task.before).toContainEqual({ code: 'G11' });
    expect(leads.task.after).toContainEqual({ code: 'G15' });
    expect(leads.task.after).not.toContainEqual({ code: 'G11' });
    const reported = await testSubgraph(directives, store.db, {
      subject: 'an',
      agency: 'G15',
      roles: ['agency-editor'],
    }).ask(
      `mutation { reportTaskProgress(input: { task: "${task.id}", agency: "G15", status: DONE, expectedVersion: ${leads.task.version} }) { errors { code } } }`,
    );
    expect(reported.data).toEqual({ reportTaskProgress: { errors: [] } });
  });
});
