import { alignToKeys } from '@lien-thong/kit/loaders';
import { unknown, type Figure, type TargetRule } from './rule';

export interface DossiersOfProgramme {
  readonly programme: string;
  readonly services: number;
  readonly reported: number;
  /** Dossiers a reporting agency and service, on average. */
  readonly average: number | null;
  readonly samples: number;
}

const SQL = `
  WITH service AS (
    SELECT DISTINCT programme_code AS programme, service_id FROM service_listing WHERE programme_code = ANY($1)
  ), report AS (
    SELECT service_id, agency_code, sum(received)::float AS received, count(*) FILTER (WHERE sample) AS samples
    FROM dossier_report JOIN (SELECT DISTINCT service_id FROM service) AS listed USING (service_id)
    WHERE month BETWEEN date_trunc('year', $2::date) AND $2::date AND received IS NOT NULL
    GROUP BY service_id, agency_code
  )
  SELECT service.programme, count(DISTINCT service.service_id)::int AS services,
         count(DISTINCT report.service_id)::int AS reported, avg(report.received) AS average,
         coalesce(sum(report.samples), 0)::int AS samples
  FROM service LEFT JOIN report ON report.service_id = service.service_id GROUP BY service.programme`;

/** Dossiers that a service of a programme receives in a year at each agency that reports it, on average. */
export const programmeDossiers: TargetRule = {
  countedAs:
    'Số hồ sơ tiếp nhận bình quân từ đầu năm của mỗi dịch vụ trong danh mục tại mỗi cơ quan có báo cáo; chưa trừ được thủ ' +
    'tục tần suất thấp vì không nguồn nào liệt kê.',
  async figures(db, programmes, day) {
    const rows: DossiersOfProgramme[] = await db.query(SQL, [programmes, day]);
    return alignToKeys(programmes, rows, (row) => row.programme).map(dossiersFigure);
  },
};

export function dossiersFigure(found: DossiersOfProgramme | null): Figure {
  if (!found) return unknown('Chưa biết dịch vụ nào thuộc danh mục của nhóm này');
  const { services, reported, average, samples } = found;
  if (average === null)
    return unknown(`Chưa cơ quan nào báo cáo hồ sơ của ${services} dịch vụ trong danh mục`, services);
  return {
    value: Math.round(average * 100) / 100,
    reason: null,
    numerator: reported,
    denominator: services,
    least: 0,
    most: Infinity,
    sample: samples > 0,
  };
}
