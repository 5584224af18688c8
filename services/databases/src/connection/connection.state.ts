import { keyOnSql } from '@lien-thong/kit/succession';

/**
 * The state of every connection on a day: the one place that says what holds, since when, and what is due. Fields,
 * filters and facts all select from it, so they cannot disagree.
 * @param asOf the SQL parameter that holds the day.
 * @returns a SELECT of the connection's columns, the owners of its ends on the day, the last report, since and due_state.
 */
export const connectionState = (asOf: `$${number}`): string => `
  SELECT connection.id, connection.from_code, connection.to_code, connection.platform, connection.directive_id,
         connection.deadline_text, connection.precision, connection.due_on,
         ${keyOnSql('agency', 'one_end.owner_code', asOf)} AS from_owner,
         ${keyOnSql('agency', 'other_end.owner_code', asOf)} AS to_owner,
         report.status, report.reported_on, report.basis, report.document, report.locator, run.since,
         CASE
           WHEN report.status = 'CONNECTED' THEN 'DONE'
           WHEN connection.due_on IS NULL THEN 'NO_DEADLINE'
           WHEN connection.due_on > ${asOf}::date THEN 'NOT_DUE'
           WHEN report.status IS NULL THEN 'UNREPORTED'
           ELSE 'OVERDUE'
         END AS due_state
  FROM data_connection connection
  JOIN database one_end ON one_end.code = connection.from_code
  JOIN database other_end ON other_end.code = connection.to_code
  LEFT JOIN LATERAL (
    SELECT * FROM data_connection_status
    WHERE connection_id = connection.id AND reported_on <= ${asOf}::date
    ORDER BY reported_on DESC, recorded_at DESC, id DESC LIMIT 1
  ) report ON true
  CROSS JOIN LATERAL (
    SELECT min(same.reported_on) AS since FROM data_connection_status same
    WHERE same.connection_id = connection.id AND same.status = report.status AND same.reported_on <= ${asOf}::date
      AND NOT EXISTS (
        SELECT FROM data_connection_status other
        WHERE other.connection_id = connection.id AND other.status <> report.status
          AND other.reported_on <= ${asOf}::date
          AND (other.reported_on, other.recorded_at, other.id) > (same.reported_on, same.recorded_at, same.id)
      )
  ) run`;
