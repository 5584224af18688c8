import { alignToKeys } from '@lien-thong/kit/loaders';
import { unknown, type Figure, type TargetRule } from './rule';

export interface ListedServices {
  readonly programme: string;
  readonly listed: number;
  readonly reached: number;
  /** Entries of which some service's level no source says, or one that contradicts itself. */
  readonly open: number;
}

/** An entry of a programme that covers several services has reached a level when all of them have. */
const SQL = `
  WITH level AS (
    SELECT DISTINCT ON (service_id) service_id, level FROM service_level
    WHERE valid_from <= $2::date ORDER BY service_id, version DESC
  ), entry AS (
    SELECT programme_code, ordinal, bool_or(level <> ALL ($3)) AS below, bool_or(level IS NULL) AS open
    FROM service_listing LEFT JOIN level USING (service_id)
    WHERE programme_code = ANY($1) GROUP BY programme_code, ordinal
  )
  SELECT programme_code AS programme, count(*)::int AS listed,
         count(*) FILTER (WHERE below IS NOT TRUE AND NOT open)::int AS reached,
         count(*) FILTER (WHERE below IS NOT TRUE AND open)::int AS open
  FROM entry GROUP BY programme_code`;

/** Services of a programme, by its code, that have reached one of the levels. */
export function programmeServices(levels: readonly string[], countedAs: string): TargetRule {
  return {
    countedAs,
    async figures(db, programmes, day) {
      const rows: ListedServices[] = await db.query(SQL, [programmes, day, levels]);
      return alignToKeys(programmes, rows, (row) => row.programme).map(servicesFigure);
    },
  };
}

export function servicesFigure(found: ListedServices | null): Figure {
  if (!found) return unknown('Chưa biết dịch vụ nào thuộc danh mục của nhóm này');
  const { listed, reached, open } = found;
  if (reached === 0 && open > 0) {
    return unknown(`Chưa nguồn nào cho biết mức độ của ${open} trong ${listed} mục của danh mục`, listed);
  }
  return {
    value: reached,
    reason: null,
    numerator: reached,
    denominator: listed,
    least: reached,
    most: reached + open,
  };
}
