import { unitOfWork } from '@lien-thong/kit/database';
import type { CsvRow, Seed } from '@lien-thong/kit/seeds';
import { filesOf, readTable } from '../documents/seed-tables';
import type { TaskScope, TaskStatus } from '../generated/graphql';
import type { NamedAgency, NewTask, Sourced } from './task.input';
import { registerTasks } from './task.service';

const PLACE = ['document', 'locator'] as const;
const TASK = ['id', 'title', 'section', 'scope', 'expected_product', ...PLACE] as const;
const MANDATE = ['task_id', 'directive_id', 'ordinal', 'deadline_text', 'printed_in', ...PLACE] as const;
const AGENCY = [
  'task_id',
  'agency_code',
  'role',
  'ordinal',
  'printed_name',
  'directive_id',
  ...PLACE,
] as const;
const STATUS = ['task_id', 'status', 'reported_on', 'printed_status', ...PLACE] as const;
const ASSIGNMENT = ['task_id', 'agency_code', 'status', 'reported_on', 'printed_name', ...PLACE] as const;
const DUPLICATE = ['task_id', 'same_as', ...PLACE] as const;
const DATABASE = ['task_id', 'database_code', ...PLACE] as const;
const PRINTED_DATE = ['task_id', 'printed', 'meaning', ...PLACE] as const;

/** Everything that the lists of tasks say; the overdue counts are checked against it. */
export const TASK_FILES: readonly string[] = [
  ...filesOf('tasks.csv'),
  ...filesOf('task-mandates.csv'),
  ...filesOf('task-agencies.csv'),
  ...filesOf('task-status.csv', ['pl01']),
  ...filesOf('task-assignments.csv', ['pl01']),
  ...filesOf('task-duplicates.csv', ['pl01']),
  ...filesOf('task-databases.csv', ['pl02-04', 'pl05-plans']),
  ...filesOf('task-printed-dates.csv', ['pl01']),
];

/** The tasks that the documents list. */
export const taskSeed: Seed = {
  name: 'tasks',
  files: TASK_FILES,
  async apply(texts, { db, cause }) {
    const tasks = readTasks(texts);
    await unitOfWork(db, cause, (uow) => registerTasks(uow, tasks));
  },
};

/** Rows stand in the order printed, which their ordinals repeat. */
export function readTasks(texts: readonly string[]): NewTask[] {
  const table = <C extends string>(name: string, columns: readonly C[]) =>
    readTable(TASK_FILES, texts, name, columns);
  const mandatesOf = byTask(table('task-mandates.csv', MANDATE));
  const agenciesOf = byTask(table('task-agencies.csv', AGENCY));
  const statusOf = byTask(table('task-status.csv', STATUS));
  const assignmentsOf = byTask(table('task-assignments.csv', ASSIGNMENT));
  const duplicatesOf = byTask(table('task-duplicates.csv', DUPLICATE));
  const databasesOf = byTask(table('task-databases.csv', DATABASE));
  const datesOf = byTask(table('task-printed-dates.csv', PRINTED_DATE));
  return table('tasks.csv', TASK).map((row) => {
    const id = row.id as string;
    return {
      id,
      title: row.title as string,
      section: row.section as string,
      scope: row.scope as TaskScope | null,
      expectedProduct: row.expected_product,
      ...placeOf(row),
      mandates: mandatesOf(id).map((mandate) => {
        const named = agenciesOf(id).filter((agency) => isNamedBy(mandate, agency));
        return {
          directiveId: mandate.directive_id as string,
          deadlineText: mandate.deadline_text,
          inHeading: mandate.printed_in === 'HEADING',
          leads: named.filter((agency) => agency.role === 'LEAD').map(toAgency),
          coordinators: named.filter((agency) => agency.role === 'COORDINATOR').map(toAgency),
          ...placeOf(mandate),
        };
      }),
      reports: statusOf(id).map((report) => ({
        status: report.status as TaskStatus,
        reportedOn: report.reported_on as string,
        printed: report.printed_status,
        ...placeOf(report),
      })),
      assignments: assignmentsOf(id).map((part) => ({
        ...toAgency(part),
        status: part.status as TaskStatus,
        reportedOn: part.reported_on as string,
      })),
      sameAs: duplicatesOf(id).map((pair) => ({ taskId: pair.same_as as string, ...placeOf(pair) })),
      databases: databasesOf(id).map((about) => ({ code: about.database_code as string, ...placeOf(about) })),
      printedDates: datesOf(id).map((date) => ({
        printed: date.printed as string,
        meaning: date.meaning as string,
        ...placeOf(date),
      })),
    };
  });
}

/** A line of a list names its agencies once, for every directive that it prints beside them. */
function isNamedBy(
  mandate: CsvRow<(typeof MANDATE)[number]>,
  agency: CsvRow<(typeof AGENCY)[number]>,
): boolean {
  return (
    mandate.document === agency.document &&
    mandate.locator === agency.locator &&
    (agency.directive_id === null || agency.directive_id === mandate.directive_id)
  );
}

function placeOf({ document, locator }: Sourced): Sourced {
  return { document, locator };
}

function toAgency(
  row: Sourced & { readonly agency_code: string | null; readonly printed_name: string | null },
): NamedAgency {
  return { code: row.agency_code as string, printedName: row.printed_name, ...placeOf(row) };
}

function byTask<R extends { readonly task_id: string | null }>(
  rows: readonly R[],
): (task: string) => readonly R[] {
  const groups = new Map<string | null, R[]>();
  for (const row of rows) {
    const group = groups.get(row.task_id);
    if (group) group.push(row);
    else groups.set(row.task_id, [row]);
  }
  return (task) => groups.get(task) ?? [];
}
