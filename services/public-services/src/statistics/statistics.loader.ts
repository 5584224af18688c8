import { mapConnection, pageOfKeys, type Connection, type PageRequest } from '@lien-thong/kit/connections';
import { alignToKeys, createArgumentLoader, createLoader } from '@lien-thong/kit/loaders';
import type { DataSource } from 'typeorm';
import type { ServiceStatisticsBy } from '../generated/graphql';
import { COLUMNS, FIGURES } from './figures';
import { lastDayOf, type Period } from './period';
import type { CellRow } from './statistics.entity';
import { emptyCell } from './statistics.measure';
import { readStatistics } from './statistics.service';

/** The parts of a CellRow over the reports of a group. */
const CELL = `
  'reports', count(report.row_id), 'samples', count(*) FILTER (WHERE report.basis = 'SAMPLE'),
  'figures', jsonb_build_object(${FIGURES.map(
    (name) => `'${name}', jsonb_build_array(sum(report.${COLUMNS[name]}), count(report.${COLUMNS[name]}))`,
  ).join(', ')})`;

/** Of the services $1 in the months $2 to $3. */
const REPORTS = `
  FROM dossier_statistics report
  WHERE report.service_id = ANY($1) AND report.month BETWEEN $2::date AND $3::date
    AND report.superseded_at IS NULL`;

/**
 * The cell is its own key: it has no row that could be loaded by one, and so page, count and figures are one statement.
 */
const CELLS: Record<ServiceStatisticsBy, string> = {
  MONTH: `
    SELECT wanted.service AS parent, day::date AS month, '' AS agency,
           jsonb_build_object('month', day::date, 'agencyCode', NULL, ${CELL})::text AS key
    FROM unnest($1::text[]) AS wanted (service)
    CROSS JOIN generate_series($2::date, $3::date, interval '1 month') AS day
    LEFT JOIN dossier_statistics report
      ON report.service_id = wanted.service AND report.month = day::date AND report.superseded_at IS NULL
    GROUP BY wanted.service, day`,
  AGENCY: `
    SELECT report.service_id AS parent, $2::date AS month, report.agency_code AS agency,
           jsonb_build_object('month', NULL, 'agencyCode', report.agency_code, ${CELL})::text AS key
    ${REPORTS} GROUP BY report.service_id, report.agency_code`,
  MONTH_AND_AGENCY: `
    SELECT report.service_id AS parent, report.month, report.agency_code AS agency,
           jsonb_build_object('month', report.month, 'agencyCode', report.agency_code, ${CELL})::text AS key
    ${REPORTS} GROUP BY report.service_id, report.month, report.agency_code`,
};

const SORT = [
  { column: 'month', type: 'date' },
  { column: 'agency', type: 'text' },
] as const;

export interface CellsWanted {
  readonly period: Period;
  readonly by: ServiceStatisticsBy;
  readonly page: PageRequest;
}

export function statisticsLoaders(db: DataSource) {
  return {
    statisticsById: createLoader(async (ids) =>
      alignToKeys(ids, await readStatistics(db, ids), (row) => row.id),
    ),

    statisticsCells: createArgumentLoader(
      async (services, { period, by, page }: CellsWanted): Promise<Connection<CellRow>[]> => {
        const parameters = [services, period.firstMonth, period.lastMonth];
        const pages = await pageOfKeys(db, { sql: CELLS[by], parameters, sort: SORT }, page, services);
        return pages.map((keys) => mapConnection(keys, (key) => cellOfKey(key, period)));
      },
    ),

    /** All that each agency reported of a period. */
    agencyCell: createArgumentLoader(async (agencies, period: Period) => {
      const cells = await agencyCells(db, period, agencies);
      return alignToKeys(agencies, cells, (cell) => cell.agencyCode ?? '').map(
        (cell) => cell ?? emptyCell(period.lastDay),
      );
    }),

    /** Every agency that reported anything of a period. */
    reportingAgencies: (period: Period) => agencyCells(db, period, null),

    wholeCell: async (period: Period, programme: string | null, agency: string | null): Promise<CellRow> => {
      const [row]: { cell: CellRow }[] = await db.query(
        `SELECT jsonb_build_object('month', NULL, 'agencyCode', NULL, ${CELL}) AS cell
         FROM dossier_statistics report
         WHERE report.month BETWEEN $1::date AND $2::date AND report.superseded_at IS NULL
           AND ($3::text IS NULL OR EXISTS (
             SELECT FROM programme_service WHERE service_id = report.service_id AND programme_code = $3))
           AND ($4::text IS NULL OR report.agency_code = $4)`,
        [period.firstMonth, period.lastMonth, programme, agency],
      );
      return { ...(row as { cell: CellRow }).cell, lastDay: period.lastDay };
    },
  };
}

async function agencyCells(
  db: DataSource,
  period: Period,
  agencies: readonly string[] | null,
): Promise<CellRow[]> {
  const rows: { cell: CellRow }[] = await db.query(
    `SELECT jsonb_build_object('month', NULL, 'agencyCode', report.agency_code, ${CELL}) AS cell
     FROM dossier_statistics report
     WHERE report.month BETWEEN $1::date AND $2::date AND report.superseded_at IS NULL
       AND ($3::text[] IS NULL OR report.agency_code = ANY($3))
     GROUP BY report.agency_code`,
    [period.firstMonth, period.lastMonth, agencies],
  );
  return rows.map(({ cell }) => ({ ...cell, lastDay: period.lastDay }));
}

function cellOfKey(key: string, period: Period): CellRow {
  const cell = JSON.parse(key) as Omit<CellRow, 'lastDay'>;
  return { ...cell, lastDay: cell.month ? lastDayOf(cell.month) : period.lastDay };
}
