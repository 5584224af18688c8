import type { DataSource } from 'typeorm';
import { databaseState } from '../database/database.state';
import type { ProgressRow } from './progress.entity';

export function progressLoaders(db: DataSource) {
  return {
    progress: (day: string, dueFrom: string | null, dueUntil: string | null) =>
      progressByOwnerAndMonth(db, day, dueFrom, dueUntil),
  };
}

function progressByOwnerAndMonth(
  db: DataSource,
  day: string,
  dueFrom: string | null,
  dueUntil: string | null,
): Promise<ProgressRow[]> {
  return db.query(
    `WITH synchronised AS (
       SELECT DISTINCT database_code FROM database_synchronisation WHERE synchronised_on <= $1::date
     )
     SELECT $1::text AS "asOf", owner_code AS "ownerCode", date_trunc('month', due_on::timestamp)::date AS "dueMonth",
            count(*)::int AS total,
            count(*) FILTER (WHERE status = 'COMPLETE')::int AS complete,
            count(*) FILTER (WHERE status = 'OPERATIONAL')::int AS operational,
            count(*) FILTER (WHERE due_state = 'OVERDUE')::int AS overdue,
            count(*) FILTER (WHERE due_state = 'UNREPORTED')::int AS unreported,
            CASE WHEN EXISTS (SELECT FROM synchronised) THEN count(synchronised.database_code)::int END AS synchronised
     FROM (${databaseState('$1')}) AS state LEFT JOIN synchronised ON synchronised.database_code = state.code
     WHERE ($2::date IS NULL OR due_on >= $2) AND ($3::date IS NULL OR due_on <= $3)
     GROUP BY owner_code, "dueMonth" ORDER BY "dueMonth" NULLS LAST, owner_code NULLS LAST`,
    [day, dueFrom, dueUntil],
  );
}
