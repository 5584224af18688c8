import type { UnitOfWork } from '@lien-thong/kit/database';
import type { EntityManager } from 'typeorm';
import type { TaskRegistered } from '../generated/events';

export interface StatedTask {
  readonly state: TaskRegistered;
  /** Codes of the agencies concerned. */
  readonly agencies: string[];
}

/** The whole public state of tasks after a change, the latest report included, by id. */
export async function publicStates(manager: EntityManager, ids: readonly string[]): Promise<StatedTask[]> {
  const rows: { state: TaskRegistered }[] = await manager.query(
    `WITH mandate AS (
       SELECT task_id, ordinal, deadline_rank, lead_rank, directive_id,
              CASE WHEN deadline_text IS NOT NULL THEN jsonb_build_object(
                'text', deadline_text, 'precision', deadline_precision, 'dueOn', due_on) END AS deadline,
              coalesce((SELECT jsonb_agg(agency_code ORDER BY lead.ordinal) FROM task_agency lead
                        WHERE lead.task_id = ranked_mandate.task_id AND lead.mandate = ranked_mandate.ordinal
                          AND lead.role = 'LEAD'), '[]') AS leads
       FROM ranked_mandate WHERE task_id = ANY($1)
     ), unit AS (
       SELECT task_id, jsonb_agg(jsonb_build_object('agencyCode', agency_code, 'status', status,
                                                    'reportedOn', reported_on) ORDER BY agency_code) AS units
       FROM assignment_state('infinity') WHERE task_id = ANY($1) GROUP BY task_id
     )
     SELECT jsonb_build_object(
       'id', task.id, 'title', task.title, 'section', task.section, 'scope', task.scope,
       'expectedProduct', task.expected_product,
       'deadline', due.deadline, 'leads', coalesce(led.leads, '[]'),
       'coordinators', coalesce((SELECT jsonb_agg(agency_code ORDER BY place) FROM task_party party
                                 WHERE party.task_id = task.id AND party.role = 'COORDINATOR'), '[]'),
       'mandates', coalesce((SELECT jsonb_agg(jsonb_build_object('directiveId', directive_id, 'deadline', deadline,
                                                                 'leads', leads) ORDER BY ordinal)
                             FROM mandate WHERE mandate.task_id = task.id), '[]'),
       'report', CASE WHEN state.status IS NOT NULL
                      THEN jsonb_build_object('status', state.status, 'reportedOn', state.reported_on) END,
       'assignments', coalesce(unit.units, '[]'),
       'listedAlsoAs', coalesce((SELECT jsonb_agg(other ORDER BY other) FROM (
                                   SELECT same_as AS other FROM task_duplicate WHERE task_id = task.id
                                   UNION SELECT task_id FROM task_duplicate WHERE same_as = task.id) pair), '[]'),
       'databases', coalesce((SELECT jsonb_agg(database_code ORDER BY database_code) FROM task_database about
                              WHERE about.task_id = task.id), '[]')
     ) AS state
     FROM task
     JOIN task_state('infinity') state ON state.task_id = task.id
     LEFT JOIN mandate due ON due.task_id = task.id AND due.deadline_rank = 1
     LEFT JOIN mandate led ON led.task_id = task.id AND led.lead_rank = 1
     LEFT JOIN unit ON unit.task_id = task.id
     WHERE task.id = ANY($1) ORDER BY task.id`,
    [ids],
  );
  return rows.map(({ state }) => ({ state, agencies: concerned(state) }));
}

/** States what the tasks are now; the kit leaves out those that are what they were. */
export function emitStates(uow: UnitOfWork, tasks: readonly StatedTask[]): void {
  for (const { state, agencies } of tasks) {
    uow.emit({
      type: 'directives.task-registered.v1',
      entity: 'Task',
      subject: state.id,
      agencies,
      data: state,
    });
  }
}

function concerned(state: TaskRegistered): string[] {
  const codes = [
    ...state.mandates.flatMap((mandate) => mandate.leads),
    ...state.coordinators,
    ...state.assignments.map((part) => part.agencyCode),
  ];
  return [...new Set(codes)].sort();
}
