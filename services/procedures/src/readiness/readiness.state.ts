/**
 * The databases that were in use on a day: their last report at or before it says OPERATIONAL.
 * @param asOf the SQL parameter that holds the day.
 * @returns a SELECT of database_code.
 */
export const liveDatabases = (asOf: string): string => `
  SELECT database_code FROM (
    SELECT DISTINCT ON (database_code) database_code, status FROM database_report
    WHERE reported_on <= ${asOf}::date ORDER BY database_code, reported_on DESC, version DESC
  ) AS last WHERE status = 'OPERATIONAL'`;

/**
 * How far data replace the papers of procedures in force on a day: the one place that says so; fields, lists and facts
 * select from it.
 * @param asOf the SQL parameter that holds the day.
 * @param chosen SQL condition on the row `procedure`.
 * @returns a SELECT of code, agency (as recorded), total, replaceable, replaced and waiting_for.
 */
export const readinessState = (asOf: string, chosen: string): string => `
  WITH live AS MATERIALIZED (${liveDatabases(asOf)}),
  paper AS (
    SELECT component.procedure_code, component.id, count(link.database_code) > 0 AS replaceable,
           coalesce(bool_or(live.database_code IS NOT NULL), false) AS replaced
    FROM procedure JOIN dossier_component component ON component.procedure_code = procedure.code
    LEFT JOIN component_database link ON link.component_id = component.id
    LEFT JOIN live ON live.database_code = link.database_code
    WHERE ${chosen} GROUP BY component.procedure_code, component.id
  ),
  waiting AS (
    SELECT paper.procedure_code, array_agg(DISTINCT link.database_code ORDER BY link.database_code) AS databases
    FROM paper JOIN component_database link ON link.component_id = paper.id
    WHERE NOT paper.replaced GROUP BY paper.procedure_code
  )
  SELECT procedure.code, procedure.managing_agency_code AS agency, count(paper.id)::int AS total,
         count(paper.id) FILTER (WHERE paper.replaceable)::int AS replaceable,
         count(paper.id) FILTER (WHERE paper.replaced)::int AS replaced,
         coalesce(waiting.databases, '{}') AS waiting_for
  FROM procedure
  LEFT JOIN paper ON paper.procedure_code = procedure.code
  LEFT JOIN waiting ON waiting.procedure_code = procedure.code
  WHERE procedure.components_listed AND procedure.status = 'IN_FORCE' AND ${chosen}
  GROUP BY procedure.code, waiting.databases`;
