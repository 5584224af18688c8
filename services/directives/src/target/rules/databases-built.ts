import { alignToKeys } from '@lien-thong/kit/loaders';
import { unknown, type Figure, type TargetRule } from './rule';

export interface ListedDatabases {
  readonly directive: string;
  readonly listed: number;
  readonly reached: number;
  readonly unreported: number;
}

const SQL = `
  WITH report AS (
    SELECT DISTINCT ON (database_code) database_code, status FROM database_report
    WHERE reported_on <= $2::date ORDER BY database_code, version DESC
  )
  SELECT directive, count(*)::int AS listed, count(*) FILTER (WHERE status = ANY($3))::int AS reached,
         count(*) FILTER (WHERE status IS NULL)::int AS unreported
  FROM unnest($1::text[]) AS wanted (directive)
  JOIN database_state ON kind <> 'SYSTEM' AND directive_ids @> ARRAY[directive]
  LEFT JOIN report ON report.database_code = database_state.code
  GROUP BY directive`;

/** National and specialised databases, due under the directive of that id, last reported in one of the states. */
export function databasesBuilt(states: readonly string[], countedAs: string): TargetRule {
  return {
    countedAs,
    async figures(db, directives, day) {
      const rows: ListedDatabases[] = await db.query(SQL, [directives, day, states]);
      return alignToKeys(directives, rows, (row) => row.directive).map(databasesFigure);
    },
  };
}

export function databasesFigure(found: ListedDatabases | null): Figure {
  if (!found) return unknown('Chưa có CSDL nào được giao thời hạn theo văn bản này');
  const { listed, reached, unreported } = found;
  if (reached === 0 && unreported > 0) {
    return unknown(
      `Biết ${listed} CSDL được giao thời hạn; ${unreported} chưa có báo cáo, chưa CSDL nào được báo là đạt`,
      listed,
    );
  }
  return {
    value: reached,
    reason: null,
    numerator: reached,
    denominator: listed,
    // Synchronisation, the other half of the target, is not part of what is counted.
    least: 0,
    most: reached + unreported,
  };
}
