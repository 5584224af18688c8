import { recordset, type UnitOfWork } from '@lien-thong/kit/database';
import type { DataSource, EntityManager } from 'typeorm';
import type { StatisticsReported } from '../generated/events';
import { COLUMNS, FIGURES } from './figures';
import { statisticsIdOf, type NewStatistics, type StatisticsRow } from './statistics.entity';

const FIGURE_COLUMNS = FIGURES.map((name) => COLUMNS[name]).join(', ');
const FIGURES_AS_JSON = `jsonb_build_object(${FIGURES.map((name) => `'${name}', ${COLUMNS[name]}`).join(', ')})`;
const FIGURES_FROM_JSON = FIGURES.map((name) => `(report.figures ->> '${name}')::integer`).join(', ');

/** Records reports, each in place of the one that stood for its service, agency and month; that one is kept. */
export async function recordStatistics(uow: UnitOfWork, reports: readonly NewStatistics[]): Promise<void> {
  if (reports.length === 0) return;
  const rows = reports.map((report) => ({ ...report, id: statisticsIdOf(report) }));
  await uow.manager.query(
    'UPDATE dossier_statistics SET superseded_at = $2 WHERE superseded_at IS NULL AND id = ANY($1)',
    [rows.map((row) => row.id), uow.cause.at],
  );
  await uow.manager.query(
    `INSERT INTO dossier_statistics (id, service_id, agency_code, month, basis, recorded_at, ${FIGURE_COLUMNS})
     SELECT report.id, report."serviceId", report."agencyCode", report.month, report.basis, $2, ${FIGURES_FROM_JSON}
     FROM jsonb_to_recordset($1::jsonb) AS report (
       id text, "serviceId" text, "agencyCode" text, month date, basis text, figures jsonb)`,
    [recordset(rows), uow.cause.at],
  );
  for (const row of rows) {
    uow.audit({ action: 'report-statistics', subjectType: 'DossierStatistics', subject: row.id });
    uow.emit({
      type: 'public-services.statistics-reported.v1',
      entity: 'DossierStatistics',
      subject: row.id,
      agencies: [row.agencyCode],
      data: factOf(row),
    });
  }
}

/** The reports that stand, by their ids. */
export async function readStatistics(
  db: DataSource | EntityManager,
  ids: readonly string[],
): Promise<StatisticsRow[]> {
  return db.query(
    `SELECT id, service_id AS "serviceId", agency_code AS "agencyCode", month, basis, recorded_at AS "recordedAt",
            ${FIGURES_AS_JSON} AS figures
     FROM dossier_statistics WHERE superseded_at IS NULL AND id = ANY($1)`,
    [ids],
  );
}

function factOf({ id, serviceId, agencyCode, month, basis, figures }: NewStatistics & { id: string }) {
  return {
    id,
    serviceId,
    agencyCode,
    period: month.slice(0, 7),
    basis,
    figures,
  } satisfies StatisticsReported;
}
