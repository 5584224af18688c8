import { versionLoader } from '@lien-thong/kit/commands';
import type { PageInput } from '@lien-thong/kit/connections';
import { alignToKeys, createArgumentLoader, createLoader, groupByKey } from '@lien-thong/kit/loaders';
import { In, type DataSource } from 'typeorm';
import type { TaskFilter } from '../generated/graphql';
import { TaskRow, type TaskAssignmentRow, type TaskMandateRow, type TaskStateRow } from './task.entity';
import { pageOfTasks } from './task.list';

const named = (role: 'LEAD' | 'COORDINATOR') => `
  ARRAY(SELECT agency_code FROM task_agency party
        WHERE party.task_id = mandate.task_id AND party.mandate = mandate.ordinal AND party.role = '${role}'
        ORDER BY party.ordinal, party.agency_code)`;

export function taskLoaders(db: DataSource) {
  return {
    taskVersion: versionLoader(db, 'Task'),

    taskById: createLoader(async (ids) => {
      const rows = await db.getRepository(TaskRow).findBy({ id: In([...ids]) });
      return alignToKeys(ids, rows, (row) => row.id);
    }),

    mandatesOf: createLoader(async (ids) => {
      const rows: TaskMandateRow[] = await db.query(
        `SELECT task_id AS "taskId", directive_id AS "directiveId", deadline_text AS text, document, locator,
                deadline_precision AS precision, due_on AS "dueOn", deadline_rank = 1 AS "setsDeadline",
                lead_rank = 1 AS "namesLeads", ${named('LEAD')} AS leads, ${named('COORDINATOR')} AS coordinators
         FROM ranked_mandate mandate WHERE task_id = ANY($1) ORDER BY task_id, ordinal`,
        [ids],
      );
      return groupByKey(ids, rows, (row) => row.taskId);
    }),

    coordinatorsOf: createLoader(async (ids) => {
      const rows: { taskId: string; code: string }[] = await db.query(
        `SELECT task_id AS "taskId", agency_code AS code FROM task_party
         WHERE task_id = ANY($1) AND role = 'COORDINATOR' ORDER BY task_id, place, agency_code`,
        [ids],
      );
      return groupByKey(ids, rows, (row) => row.taskId);
    }),

    taskStateOn: createArgumentLoader(async (ids, day: string) => {
      const rows: TaskStateRow[] = await db.query(
        `SELECT task_id AS "taskId", due_state AS "dueState",
                CASE WHEN due_state = 'OVERDUE' THEN $2::date - due_on END AS "daysLate",
                CASE WHEN status IS NOT NULL THEN jsonb_build_object(
                  'status', status, 'reportedOn', reported_on, 'printed', printed,
                  'reportedBy', reported_by, 'note', note, 'document', document, 'locator', locator) END AS report
         FROM task_state($2) WHERE task_id = ANY($1)`,
        [ids, day],
      );
      return alignToKeys(ids, rows, (row) => row.taskId);
    }),

    assignmentsOn: createArgumentLoader(async (ids, day: string) => {
      const rows: TaskAssignmentRow[] = await db.query(
        `SELECT task_id AS "taskId", agency_code AS "agencyCode", status, reported_on AS "reportedOn",
                reported_by AS "reportedBy", note, document, locator
         FROM assignment_state($2) WHERE task_id = ANY($1) ORDER BY task_id, agency_code`,
        [ids, day],
      );
      return groupByKey(ids, rows, (row) => row.taskId);
    }),

    databasesOf: createLoader(async (ids) => {
      const rows: { taskId: string; code: string }[] = await db.query(
        `SELECT task_id AS "taskId", database_code AS code FROM task_database WHERE task_id = ANY($1) ORDER BY 1, 2`,
        [ids],
      );
      return groupByKey(ids, rows, (row) => row.taskId);
    }),

    duplicatesOf: createLoader(async (ids) => {
      const rows: { taskId: string; other: string }[] = await db.query(
        `SELECT task_id AS "taskId", same_as AS other FROM task_duplicate WHERE task_id = ANY($1)
         UNION SELECT same_as, task_id FROM task_duplicate WHERE same_as = ANY($1) ORDER BY 1, 2`,
        [ids],
      );
      return groupByKey(ids, rows, (row) => row.taskId);
    }),

    taskPage: (filter: TaskFilter, day: string, input: PageInput) => pageOfTasks(db, filter, day, input),
  };
}
