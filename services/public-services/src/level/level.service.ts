import { recordset, type UnitOfWork } from '@lien-thong/kit/database';
import { changesOf, type LastReport, type LevelReport } from './level-history';

/** Continues the history of each service with the reports that change something, in the order given. */
export async function recordLevels(uow: UnitOfWork, reports: readonly LevelReport[]): Promise<void> {
  if (reports.length === 0) return;
  const changes = changesOf(await lastReports(uow, reports), reports);
  if (changes.length === 0) return;
  await uow.manager.query(
    `INSERT INTO level_report (service_id, level, online_channel, valid_from, recorded_at, reported_by, document,
                               locator)
     SELECT report."serviceId", report.level, report."onlineChannel", report."validFrom", $2, report."reportedBy",
            report.document, report.locator
     FROM ROWS FROM (jsonb_to_recordset($1::jsonb) AS (
       "serviceId" text, level text, "onlineChannel" boolean, "validFrom" date, "reportedBy" text,
       document text, locator text))
       WITH ORDINALITY AS report
     ORDER BY report.ordinality`,
    [recordset(changes), uow.cause.at],
  );
  for (const { serviceId } of changes) {
    uow.audit({ action: 'record-service-level', subjectType: 'PublicService', subject: serviceId });
  }
}

async function lastReports(
  uow: UnitOfWork,
  reports: readonly LevelReport[],
): Promise<Map<string, LastReport>> {
  const rows: (LastReport & { serviceId: string })[] = await uow.manager.query(
    `SELECT DISTINCT ON (service_id) service_id AS "serviceId", level, online_channel AS "onlineChannel",
            valid_from AS "validFrom", reported_by AS "reportedBy"
     FROM level_report WHERE service_id = ANY($1) ORDER BY service_id, valid_from DESC, id DESC`,
    [reports.map((report) => report.serviceId)],
  );
  return new Map(rows.map((row) => [row.serviceId, row]));
}
