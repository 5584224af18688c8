import { keyOnSql } from '@lien-thong/kit/succession';

/**
 * Every offering on a day, with what was last said of it by then.
 * @param asOf the SQL parameter that holds the day.
 * @returns a SELECT of id, service_id, the agency and unit on the day, and the report; without a report there is no row.
 */
export const offeringState = (asOf: string): string => `
  SELECT offering.id, offering.service_id, ${keyOnSql('agency', 'offering.agency_code', asOf)} AS agency_code,
         ${keyOnSql('unit', 'offering.unit_code', asOf)} AS unit_code,
         report.portal_level, report.system_level, report.status, report.reported_on, report.document, report.locator
  FROM service_offering offering
  CROSS JOIN LATERAL (
    SELECT * FROM offering_report WHERE offering_id = offering.id AND reported_on <= ${asOf}::date
    ORDER BY reported_on DESC, id DESC LIMIT 1
  ) report`;
