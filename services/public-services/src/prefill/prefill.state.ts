/**
 * What fills the forms of services: one row for each service and database that can replace a paper of its procedure.
 * LIVE: the database is in use; DEGRADED: it is, and a connection of it is reported as unstable or lost; WAITING: it is
 * not in use yet.
 */
export const PREFILL = `
  SELECT prefill.service_id, prefill.database_code, coalesce(database.fields, '{}') AS fields,
         CASE
           WHEN database.status IS DISTINCT FROM 'OPERATIONAL' THEN 'WAITING'
           WHEN EXISTS (
             SELECT FROM connection_state connection
             WHERE prefill.database_code IN (connection.from_code, connection.to_code)
               AND connection.status IN ('UNSTABLE', 'DISCONNECTED')) THEN 'DEGRADED'
           ELSE 'LIVE'
         END AS state
  FROM service_prefill prefill
  LEFT JOIN database_state database ON database.code = prefill.database_code`;
