import { pageOfKeys, type PageRequest } from '@lien-thong/kit/connections';
import { alignToKeys, createArgumentLoader, createLoader } from '@lien-thong/kit/loaders';
import type { DataSource } from 'typeorm';
import type { ChangeRow } from './change.entity';

/** Both fall as time goes on, so that the newest comes first. */
const NEWEST_FIRST = [
  { column: 'ago', type: 'bigint' },
  { column: 'place', type: 'bigint' },
] as const;

export interface ChangesWanted {
  readonly day: string;
  readonly since: string | null;
  readonly until: string | null;
  readonly page: PageRequest;
}

export function changeLoaders(db: DataSource) {
  return {
    changeById: createLoader(async (ids) => {
      const rows: ChangeRow[] = await db.query(
        'SELECT id, at, type, subject FROM agency_change WHERE id = ANY($1::bigint[])',
        [ids],
      );
      return alignToKeys(ids, rows, (row) => row.id);
    }),
    changesOf: createArgumentLoader((agencies, { day, since, until, page }: ChangesWanted) => {
      // The keys of a body are found once: as a condition of the join they would be found anew for every change.
      const sql = `SELECT parent, change.id::text AS key, -extract(epoch FROM change.at)::bigint AS ago, -change.id AS place
                   FROM unnest($1::text[]) AS parent
                   CROSS JOIN LATERAL unnest(keys_of('agency', parent, $2)) AS own (code)
                   JOIN agency_change change ON change.agency_code = own.code
                   WHERE ($3::timestamptz IS NULL OR change.at >= $3) AND ($4::timestamptz IS NULL OR change.at < $4)`;
      return pageOfKeys(
        db,
        { sql, parameters: [agencies, day, since, until], sort: NEWEST_FIRST },
        page,
        agencies,
      );
    }),
  };
}
