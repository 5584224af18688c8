import type { DataSource, EntityManager } from 'typeorm';
import type { OverdueSummaryRow } from './overdue.entity';

/** What the lists show on a day beside what was printed for that day; agencies that stand in either, by code. */
export async function summariseOverdue(
  db: DataSource | EntityManager,
  day: string,
): Promise<OverdueSummaryRow[]> {
  return db.query(
    `WITH counted AS (
       SELECT agency_code, count(*) FILTER (WHERE part = 'SEPARATE')::int AS separate,
              count(*) FILTER (WHERE part = 'SHARED')::int AS shared
       FROM overdue_part($1) WHERE part IN ('SEPARATE', 'SHARED') GROUP BY agency_code
     ), printed AS (
       SELECT agency_code, jsonb_build_object(
                'separate', separate, 'shared', shared, 'total', total, 'note', note,
                'document', document, 'locator', locator) AS published
       FROM published_overdue WHERE as_of = $1
     )
     SELECT agency_code AS "agencyCode", coalesce(separate, 0) AS separate, coalesce(shared, 0) AS shared, published
     FROM counted FULL JOIN printed USING (agency_code) ORDER BY agency_code`,
    [day],
  );
}
