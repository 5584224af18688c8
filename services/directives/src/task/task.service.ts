import { recordset, type UnitOfWork } from '@lien-thong/kit/database';
import { settleDataIssues } from '@lien-thong/kit/issues';
import { readDeadline } from '../deadline/deadline.entity';
import { recordAssignments, recordReports } from './task.history';
import { contradictions, printedFaults, TASK_ISSUES } from './task.issues';
import { emitStates, publicStates } from './task.state';
import type { NamedAgency, NewTask } from './task.input';

/** Registers tasks, or brings registered ones up to date; states a fact for each one that is new or changed. */
export async function registerTasks(uow: UnitOfWork, tasks: readonly NewTask[]): Promise<void> {
  const ids = tasks.map((task) => task.id);
  await upsertTasks(uow, tasks);
  await replaceMandates(uow, tasks, ids);
  await replaceDuplicates(uow, tasks, ids);
  await replaceDatabases(uow, tasks, ids);
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
    task.mandates.map((mandate, index) => ({
      ...readDeadline(mandate.deadlineText),
      task: task.id,
      ordinal: index + 1,
      directive: mandate.directiveId,
      printedIn: mandate.inHeading ? 'HEADING' : 'ROW',
      document: mandate.document,
      locator: mandate.locator,
    })),
  );
  const agencies = tasks.flatMap((task) =>
    task.mandates.flatMap(({ leads, coordinators }, index) => [
      ...named(task, index + 1, 'LEAD', leads),
      ...named(task, index + 1, 'COORDINATOR', coordinators),
    ]),
  );
  await uow.manager.query('DELETE FROM task_agency WHERE task_id = ANY($1)', [ids]);
  await uow.manager.query('DELETE FROM task_mandate WHERE task_id = ANY($1)', [ids]);
  await uow.manager.query(
    `INSERT INTO task_mandate (task_id, ordinal, directive_id, deadline_text, deadline_precision, due_on, printed_in,
                               document, locator)
     SELECT task, ordinal, directive, text, precision, "dueOn", "printedIn", document, locator
     FROM jsonb_to_recordset($1::jsonb) AS mandate (
       task text, ordinal int, directive text, text text, precision text, "dueOn" date,
       "printedIn" text, document text, locator text)`,
    [recordset(mandates)],
  );
  await uow.manager.query(
    `INSERT INTO task_agency (task_id, mandate, role, agency_code, ordinal, printed_name, document, locator)
     SELECT task, mandate, role, code, ordinal, "printedName", document, locator
     FROM jsonb_to_recordset($1::jsonb) AS agency (
       task text, mandate int, role text, code text, ordinal int, "printedName" text, document text, locator text)`,
    [recordset(agencies)],
  );
}

function named(task: NewTask, mandate: number, role: string, agencies: readonly NamedAgency[]) {
  return agencies.map((agency, index) => ({ ...agency, task: task.id, mandate, role, ordinal: index + 1 }));
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

async function replaceDatabases(
  uow: UnitOfWork,
  tasks: readonly NewTask[],
  ids: readonly string[],
): Promise<void> {
  const rows = tasks.flatMap((task) => task.databases.map((database) => ({ ...database, task: task.id })));
  await uow.manager.query('DELETE FROM task_database WHERE task_id = ANY($1)', [ids]);
  await uow.manager.query(
    `INSERT INTO task_database (task_id, database_code, document, locator)
     SELECT task, code, document, locator
     FROM jsonb_to_recordset($1::jsonb) AS database (task text, code text, document text, locator text)`,
    [recordset(rows)],
  );
}
