import type { UnitOfWork } from '@lien-thong/kit/database';
import type { TaskStatus } from '../generated/graphql';

/** What a report of an agency is about: its part in a task that many share, or the task's own status. */
export interface Standing {
  readonly id: string;
  readonly isPart: boolean;
  readonly isParty: boolean;
  /** The day of the last report of the same part; null where there is none. */
  readonly last: string | null;
}

export interface Progress {
  readonly agency: string;
  readonly status: TaskStatus;
  readonly day: string;
  readonly note: string | null;
}

/** A lead is who the newest mandate names, or against whom the task counts today: a printed line may hold another. */
const STANDING = `
  WITH lead AS (
    SELECT agency_code FROM task_party WHERE task_id = $1 AND role = 'LEAD'
    UNION
    SELECT named.agency_code FROM task_state($3) state
    JOIN task_agency named
      ON named.task_id = state.task_id AND named.mandate = state.lead_mandate AND named.role = 'LEAD'
    WHERE state.task_id = $1
  ), about AS (
    SELECT id, scope IS NOT DISTINCT FROM 'SHARED'
           OR EXISTS (SELECT FROM lead JOIN agency_group grp ON grp.code = lead.agency_code) AS is_part
    FROM task WHERE id = $1
  )
  SELECT about.id, is_part AS "isPart",
         NOT EXISTS (SELECT FROM agency_group WHERE code = $2) AND (
           EXISTS (SELECT FROM lead WHERE agency_code = ANY(keys_of('agency', $2, $3)))
           OR is_part AND (
             EXISTS (SELECT FROM groups_of_agencies(keys_of('agency', $2, $3)) JOIN lead ON lead.agency_code = grp)
             OR EXISTS (SELECT FROM task_assignment_status part WHERE part.task_id = $1
                         AND part.agency_code = ANY(keys_of('agency', $2, $3)))
           )) AS "isParty",
         CASE WHEN is_part
              THEN (SELECT max(valid_from) FROM task_assignment_status
                    WHERE task_id = $1 AND agency_code = ANY(keys_of('agency', $2, $3)))
              ELSE (SELECT max(valid_from) FROM task_status WHERE task_id = $1) END AS last
  FROM about`;

/** Undefined where there is no such task. */
export async function standingOf(
  uow: UnitOfWork,
  task: string,
  agency: string,
  today: string,
): Promise<Standing | undefined> {
  const [standing]: Standing[] = await uow.manager.query(STANDING, [task, agency, today]);
  return standing;
}

/** Adds an agency's own report to the history of its part, or of the task. */
export async function recordProgress(
  uow: UnitOfWork,
  { id, isPart }: Standing,
  { agency, status, day, note }: Progress,
): Promise<void> {
  const at = uow.cause.at;
  if (isPart) {
    await uow.manager.query(
      `INSERT INTO task_assignment_status (task_id, agency_code, status, valid_from, recorded_at, reported_by, note)
       VALUES ($1, $2, $3, $4, $5, $2, $6)`,
      [id, agency, status, day, at, note],
    );
  } else {
    await uow.manager.query(
      `INSERT INTO task_status (task_id, reported_by, status, valid_from, recorded_at, note)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, agency, status, day, at, note],
    );
  }
}
