import { keyOnSql } from '@lien-thong/kit/succession';

/**
 * The state of every database on a day: the one place that says what is due, done and late. The fields of a database,
 * the filters and the summary all select from it, so they cannot disagree.
 * @param asOf the SQL parameter that holds the day.
 * @returns a SELECT of code, name, kind, the owner on the day, priority, due_on, the last report and due_state.
 */
export const databaseState = (asOf: `$${number}`): string => `
  SELECT database.code, database.name, database.kind, ${keyOnSql('agency', 'database.owner_code', asOf)} AS owner_code,
         database.priority, deadline.due_on,
         report.status, report.reported_on, report.basis, report.document, report.locator,
         CASE
           WHEN report.status IN ('COMPLETE', 'OPERATIONAL') THEN 'DONE'
           WHEN deadline.due_on IS NULL OR report.status = 'RETIRED' THEN 'NO_DEADLINE'
           WHEN deadline.due_on > ${asOf}::date THEN 'NOT_DUE'
           WHEN report.status IS NULL THEN 'UNREPORTED'
           ELSE 'OVERDUE'
         END AS due_state
  FROM database
  LEFT JOIN database_deadline deadline ON deadline.database_code = database.code AND deadline.ordinal = 1
  LEFT JOIN LATERAL (
    SELECT * FROM database_status
    WHERE database_code = database.code AND reported_on <= ${asOf}::date
    ORDER BY reported_on DESC, recorded_at DESC, id DESC LIMIT 1
  ) report ON true`;
