import { alignToKeys, createArgumentLoader } from '@lien-thong/kit/loaders';
import type { DataSource } from 'typeorm';
import type { OverdueCountRow } from './overdue.entity';
import { summariseOverdue } from './overdue.summary';

export function overdueLoaders(db: DataSource) {
  return {
    overdueSummary: (day: string) => summariseOverdue(db, day),

    overdueCountOn: createArgumentLoader(async (codes, day: string) => {
      const rows: OverdueCountRow[] = await db.query(
        `SELECT agency_code AS "agencyCode",
                count(*) FILTER (WHERE part = 'SEPARATE')::int AS separate,
                count(*) FILTER (WHERE part = 'SHARED')::int AS shared,
                count(*) FILTER (WHERE part = 'OTHER')::int AS other,
                count(*) FILTER (WHERE part = 'UNREPORTED')::int AS unreported
         FROM overdue_part($2) WHERE agency_code = ANY($1) GROUP BY agency_code`,
        [codes, day],
      );
      return alignToKeys(codes, rows, (row) => row.agencyCode);
    }),
  };
}
