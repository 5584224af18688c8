import { versionLoader } from '@lien-thong/kit/commands';
import { alignToKeys, createArgumentLoader } from '@lien-thong/kit/loaders';
import type { DataSource } from 'typeorm';

export function reportLoaders(db: DataSource) {
  return {
    databaseVersion: versionLoader(db, 'Database'),

    synchronisedOn: createArgumentLoader(async (codes, day: string) => {
      const rows: { code: string; synchronisedOn: string }[] = await db.query(
        `SELECT database_code AS code, max(synchronised_on) AS "synchronisedOn" FROM database_synchronisation
         WHERE database_code = ANY($1) AND synchronised_on <= $2::date GROUP BY database_code`,
        [codes, day],
      );
      return alignToKeys(codes, rows, (row) => row.code).map((row) => row?.synchronisedOn ?? null);
    }),
  };
}
