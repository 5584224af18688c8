import { unitOfWork } from '@lien-thong/kit/database';
import { readCsv, type Seed } from '@lien-thong/kit/seeds';
import type { TaskScope, TaskStatus } from '../generated/graphql';
import { registerTasks, type NewTask } from './task.service';

const PLACE = ['document', 'locator'] as const;
const TASK = ['id', 'title', 'section', 'scope', 'expected_product', ...PLACE] as const;
const MANDATE = ['task_id', 'directive_id', 'ordinal', 'deadline_text', ...PLACE] as const;
const AGENCY = ['task_id', 'agency_code', 'role', 'ordinal', 'printed_name', ...PLACE] as const;
const STATUS = ['task_id', 'status', 'reported_on', 'printed_status', ...PLACE] as const;
const ASSIGNMENT = ['task_id', 'agency_code', 'status', 'reported_on', 'printed_name', ...PLACE] as const;
const DUPLICATE = ['task_id', 'same_as', ...PLACE] as const;
const PRINTED_DATE = ['task_id', 'printed', 'meaning', ...PLACE] as const;

/** Everything that the lists of tasks say; the overdue counts are checked against it. */
export const TASK_FILES = [
  'tasks.csv',
  'task-mandates.csv',
  'task-agencies.csv',
  'task-status.csv',
  'task-assignments.csv',
  'task-duplicates.csv',
  'task-printed-dates.csv',
] as const;

/** The tasks that the documents list. */
export const taskSeed: Seed = {
  name: 'tasks',
  files: TASK_FILES,
  async apply(texts, { db, cause }) {
    const tasks = readTasks(texts);
    await unitOfWork(db, cause, (uow) => registerTasks(uow, tasks));
  },
};

export function readTasks(texts: readonly string[]): NewTask[] {
  const [
    tasks = '',
    mandates = '',
    agencies = '',
    status = '',
    assignments = '',
    duplicates = '',
    dates = '',
  ] = texts;
  const mandatesOf = byTask(readCsv(mandates, MANDATE));
  const agenciesOf = byTask(readCsv(agencies, AGENCY));
  const statusOf = byTask(readCsv(status, STATUS));
  const assignmentsOf = byTask(readCsv(assignments, ASSIGNMENT));
  const duplicatesOf = byTask(readCsv(duplicates, DUPLICATE));
  const datesOf = byTask(readCsv(dates, PRINTED_DATE));
  return readCsv(tasks, TASK).map((row) => {
    const id = row.id as string;
    const named = (role: string) =>
      inPrintedOrder(agenciesOf(id).filter((agency) => agency.role === role)).map(toAgency);
    return {
      id,
      title: row.title as string,
      section: row.section as string,
      scope: row.scope as TaskScope | null,
      expectedProduct: row.expected_product,
      document: row.document,
      locator: row.locator,
      // A row of the lists prints its directives together and its agencies once: each mandate names the same leads.
      mandates: inPrintedOrder(mandatesOf(id)).map((mandate) => ({
        directiveId: mandate.directive_id as string,
        deadlineText: mandate.deadline_text as string,
        leads: named('LEAD'),
        document: mandate.document,
        locator: mandate.locator,
      })),
      coordinators: named('COORDINATOR'),
      reports: statusOf(id).map((report) => ({
        status: report.status as TaskStatus,
        reportedOn: report.reported_on as string,
        printed: report.printed_status,
        document: report.document,
        locator: report.locator,
      })),
      assignments: assignmentsOf(id).map((part) => ({
        ...toAgency(part),
        status: part.status as TaskStatus,
        reportedOn: part.reported_on as string,
      })),
      sameAs: duplicatesOf(id).map(({ same_as, document, locator }) => ({
        taskId: same_as as string,
        document,
        locator,
      })),
      printedDates: datesOf(id).map(({ printed, meaning, document, locator }) => ({
        printed: printed as string,
        meaning: meaning as string,
        document,
        locator,
      })),
    };
  });
}

function toAgency(row: {
  agency_code: string | null;
  printed_name: string | null;
  document: string | null;
  locator: string | null;
}) {
  return {
    code: row.agency_code as string,
    printedName: row.printed_name,
    document: row.document,
    locator: row.locator,
  };
}

function byTask<R extends { task_id: string | null }>(rows: readonly R[]): (task: string) => readonly R[] {
  const groups = new Map<string | null, R[]>();
  for (const row of rows) groups.set(row.task_id, [...(groups.get(row.task_id) ?? []), row]);
  return (task) => groups.get(task) ?? [];
}

function inPrintedOrder<R extends { ordinal: string | null }>(rows: readonly R[]): R[] {
  return [...rows].sort((a, b) => Number(a.ordinal) - Number(b.ordinal));
}
