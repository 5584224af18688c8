import { groupByKey, createArgumentLoader } from '@lien-thong/kit/loaders';
import { keyOnLoader, keyOnSql } from '@lien-thong/kit/succession';
import type { DataSource } from 'typeorm';
import type { DatabasesReferenceCount } from '../generated/graphql';

export interface CountRow extends DatabasesReferenceCount {
  agency: string;
}

export function agencyLoaders(db: DataSource) {
  return {
    agencyOn: keyOnLoader(db, 'agency'),
    /** What refers to an agency on a day: what a merger of it would move. */
    referencesTo: createArgumentLoader(async (agencies, day: string) => {
      const rows: CountRow[] = await db.query(
        `SELECT owner AS agency, kind, count(*)::int AS count
         FROM (SELECT kind, ${keyOnSql('agency', 'owner_code', '$2')} AS owner FROM database) AS owned
         WHERE owner = ANY($1) GROUP BY owner, kind ORDER BY owner, kind`,
        [agencies, day],
      );
      return groupByKey(agencies, rows, (row) => row.agency);
    }),
  };
}
