/**
 * The electronic form of every service on a day: the agency's own report stands before the catalogue, whose flags tell
 * that there is a form, and where it lists papers without any flag, that there is none.
 * @param asOf the SQL parameter that holds the day.
 */
export const formState = (asOf: string): string => `
  SELECT service.id AS service_id,
         coalesce(report.present, CASE WHEN part.papers > 0 THEN part.electronic_forms > 0 END) AS present,
         report.matches_components, report.reported_on
  FROM public_service service
  LEFT JOIN procedure_part part ON part.procedure_code = service.procedure_code
  LEFT JOIN LATERAL (
    SELECT * FROM form_report WHERE service_id = service.id AND reported_on <= ${asOf}::date
    ORDER BY reported_on DESC, id DESC LIMIT 1
  ) report ON true`;
