import { recordset, type UnitOfWork } from '@lien-thong/kit/database';
import type { NewTask } from './task.input';

/**
 * Adds reports to the history. One that repeats what a source last said of its day is no news, so seeds may run twice
 * and never take back what an agency has reported since.
 */
export async function recordReports(uow: UnitOfWork, tasks: readonly NewTask[]): Promise<void> {
  const rows = tasks.flatMap((task) => task.reports.map((report) => ({ ...report, task: task.id })));
  await uow.manager.query(
    `INSERT INTO task_status (task_id, status, valid_from, recorded_at, printed, document, locator)
     SELECT task, status, "reportedOn", $2, printed, document, locator
     FROM jsonb_to_recordset($1::jsonb) AS report (
       task text, status text, "reportedOn" date, printed text, document text, locator text)
     WHERE status IS DISTINCT FROM (
       SELECT known.status FROM task_status known
       WHERE known.task_id = report.task AND known.valid_from = report."reportedOn" AND known.reported_by IS NULL
       ORDER BY known.id DESC LIMIT 1)`,
    [recordset(rows), uow.cause.at],
  );
}

/** The same for each agency's part in a shared task. */
export async function recordAssignments(uow: UnitOfWork, tasks: readonly NewTask[]): Promise<void> {
  const rows = tasks.flatMap((task) => task.assignments.map((part) => ({ ...part, task: task.id })));
  await uow.manager.query(
    `INSERT INTO task_assignment_status (task_id, agency_code, status, valid_from, recorded_at, printed_name, document,
                                         locator)
     SELECT task, code, status, "reportedOn", $2, "printedName", document, locator
     FROM jsonb_to_recordset($1::jsonb) AS part (
       task text, code text, status text, "reportedOn" date, "printedName" text, document text, locator text)
     WHERE status IS DISTINCT FROM (
       SELECT known.status FROM task_assignment_status known
       WHERE known.task_id = part.task AND known.agency_code = part.code AND known.valid_from = part."reportedOn"
         AND known.reported_by IS NULL
       ORDER BY known.id DESC LIMIT 1)`,
    [recordset(rows), uow.cause.at],
  );
}
