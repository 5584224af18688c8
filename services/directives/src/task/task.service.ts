import { recordset, type UnitOfWork } from '@lien-thong/kit/database';
import { parseDeadline } from '@lien-thong/kit/deadline';
import { settleDataIssues } from '@lien-thong/kit/issues';
import type { TaskScope, TaskStatus } from '../generated/graphql';
import { recordAssignments, recordReports } from './task.history';
import { contradictions, printedFaults, TASK_ISSUES } from './task.issues';
import { emitStates, publicStates } from './task.state';

export interface Sourced {
  readonly document: string | null;
  readonly locator: string | null;
}

export interface NamedAgency extends Sourced {
  readonly code: string;
  readonly printedName: string | null;
}

export interface NewMandate extends Sourced {
  readonly directiveId: string;
  readonly deadlineText: string;
  readonly leads: readonly NamedAgency[];
}

export interface NewReport extends Sourced {
  readonly status: TaskStatus;
  readonly reportedOn: string;
  readonly printed: string | null;
}

export interface NewAssignment extends NamedAgency {
  readonly status: TaskStatus;
  readonly reportedOn: string;
}

export interface NewTask extends Sourced {
  readonly id: string;
  readonly title: string;
  readonly section: string;
  readonly scope: TaskScope | null;
  readonly expectedProduct: string | null;
  /** In the order printed. */
  readonly mandates: readonly NewMandate[];
  readonly coordinators: readonly NamedAgency[];
  /** Added to the history; a report that says nothing new is left out. */
  readonly reports: readonly NewReport[];
  readonly assignments: readonly NewAssignment[];
  /** Other tasks that are the same work, and where the source lists it again. */
  readonly sameAs: readonly (Sourced & { readonly taskId: string })[];
  /** Dates in the task's text that do not say what they should. */
  readonly printedDates: readonly (Sourced & { readonly printed: string; readonly meaning: string })[];
}

/** Registers tasks, or brings registered ones up to date; states a fact for each one that is new or changed. */
export async function registerTasks(uow: UnitOfWork, tasks: readonly NewTask[]): Promise<void> {
  const ids = tasks.map((task) => task.id);
  await upsertTasks(uow, tasks);
  await replaceMandates(uow, tasks, ids);
  await replaceDuplicates(uow, tasks, ids);
  await recordReports(uow, tasks);
  await recordAssignments(uow, tasks);
  const states = await publicStates(uow.manager, ids);
  await settleDataIssues(uow.manager, TASK_ISSUES, 'Task', ids);
  tasks.flatMap(printedFaults).forEach(uow.raise);
  contradictions(tasks, states).forEach(uow.raise);
  for (const id of ids) uow.audit({ action: 'register-task', subjectType: 'Task', subject: id });
  emitStates(uow, states);
}

async function upsertTasks(uow: UnitOfWork, tasks: readonly NewTask[]): Promise<void> {
  await uow.manager.query(
    `INSERT INTO task (id, title, section, scope, expected_product, document, locator)
     SELECT id, title, section, scope, "expectedProduct", document, locator
     FROM jsonb_to_recordset($1::jsonb) AS task (
       id text, title text, section text, scope text, "expectedProduct" text, document text, locator text)
     ON CONFLICT (id) DO UPDATE SET
       title = excluded.title, section = excluded.section, scope = excluded.scope,
       expected_product = excluded.expected_product, document = excluded.document, locator = excluded.locator`,
    [recordset(tasks)],
  );
}

async function replaceMandates(
  uow: UnitOfWork,
  tasks: readonly NewTask[],
  ids: readonly string[],
): Promise<void> {
  const mandates = tasks.flatMap((task) =>
    task.mandates.map(({ deadlineText, ...mandate }, index) => {
      const deadline = parseDeadline(deadlineText);
      return { ...mandate, ...deadline, task: task.id, ordinal: index + 1 };
    }),
  );
  const named = (task: NewTask, role: string, directive: string | null, agencies: readonly NamedAgency[]) =>
    agencies.map((agency, index) => ({ ...agency, task: task.id, directive, role, ordinal: index + 1 }));
  const agencies = tasks.flatMap((task) => [
    ...task.mandates.flatMap((mandate) => named(task, 'LEAD', mandate.directiveId, mandate.leads)),
    ...named(task, 'COORDINATOR', null, task.coordinators),
  ]);
  await uow.manager.query('DELETE FROM task_agency WHERE task_id = ANY($1)', [ids]);
  await uow.manager.query('DELETE FROM task_mandate WHERE task_id = ANY($1)', [ids]);
  await uow.manager.query(
    `INSERT INTO task_mandate (task_id, directive_id, ordinal, deadline_text, deadline_precision, due_on, document,
                               locator)
     SELECT task, "directiveId", ordinal, text, precision, "dueOn", document, locator
     FROM jsonb_to_recordset($1::jsonb) AS mandate (
       task text, "directiveId" text, ordinal int, text text, precision text, "dueOn" date, document text, locator text)`,
    [recordset(mandates)],
  );
  await uow.manager.query(
    `INSERT INTO task_agency (task_id, directive_id, role, agency_code, ordinal, printed_name, document, locator)
     SELECT task, directive, role, code, ordinal, "printedName", document, locator
     FROM jsonb_to_recordset($1::jsonb) AS agency (
       task text, directive text, role text, code text, ordinal int, "printedName" text, document text, locator text)`,
    [recordset(agencies)],
  );
}

async function replaceDuplicates(
  uow: UnitOfWork,
  tasks: readonly NewTask[],
  ids: readonly string[],
): Promise<void> {
  const rows = tasks.flatMap((task) => task.sameAs.map((other) => ({ ...other, task: task.id })));
  await uow.manager.query('DELETE FROM task_duplicate WHERE task_id = ANY($1)', [ids]);
  await uow.manager.query(
    `INSERT INTO task_duplicate (task_id, same_as, document, locator)
     SELECT task, "taskId", document, locator
     FROM jsonb_to_recordset($1::jsonb) AS pair (task text, "taskId" text, document text, locator text)`,
    [recordset(rows)],
  );
}
