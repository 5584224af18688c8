import { createArgumentLoader, groupByKey } from '@lien-thong/kit/loaders';
import type { DataSource } from 'typeorm';
import type { QualityRow } from './quality.entity';

export function qualityLoaders(db: DataSource) {
  return {
    qualityOf: createArgumentLoader(async (codes, day: string) => {
      const rows: QualityRow[] = await db.query(
        `SELECT DISTINCT ON (database_code, word) database_code AS "databaseCode", word,
                per_cent::float AS "perCent", reported_on AS "reportedOn"
         FROM database_quality WHERE database_code = ANY($1) AND reported_on <= $2::date
         ORDER BY database_code, word, reported_on DESC, id DESC`,
        [codes, day],
      );
      return groupByKey(codes, rows, (row) => row.databaseCode);
    }),
  };
}
