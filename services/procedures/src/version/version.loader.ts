import { recordset } from '@lien-thong/kit/database';
import { pageOfKeys, type PageRequest } from '@lien-thong/kit/connections';
import { alignToKeys, createArgumentLoader, createLoader } from '@lien-thong/kit/loaders';
import type { DataSource } from 'typeorm';
import type { VersionRow } from './version.row';

const COLUMNS = `version.procedure_code AS code, version.number, version.valid_from AS "validFrom",
                 version.recorded_at AS "recordedAt", version.state`;
const BY_NUMBER = [{ column: 'number', type: 'bigint' }] as const;

export function versionLoaders(db: DataSource) {
  return {
    /** The state of each procedure on a day; of several that begin on one day the last. */
    versionOn: createArgumentLoader(async (codes, day: string) => {
      const rows: VersionRow[] = await db.query(
        `SELECT DISTINCT ON (version.procedure_code) ${COLUMNS} FROM procedure_version version
         WHERE version.procedure_code = ANY($1) AND version.valid_from <= $2::date
         ORDER BY version.procedure_code, version.valid_from DESC, version.number DESC`,
        [codes, day],
      );
      return alignToKeys(codes, rows, (row) => row.code);
    }),

    /** Keys of versionByKey, the oldest first. */
    historyOf: createArgumentLoader((codes, page: PageRequest) => {
      const sql = `SELECT procedure_code AS parent, number || ' ' || procedure_code AS key, number
                   FROM procedure_version WHERE procedure_code = ANY($1)`;
      return pageOfKeys(db, { sql, parameters: [codes], sort: BY_NUMBER }, page, codes);
    }),

    versionByKey: createLoader(async (keys) => {
      const rows: VersionRow[] = await db.query(
        `SELECT ${COLUMNS} FROM jsonb_to_recordset($1::jsonb) AS wanted (code text, number int)
         JOIN procedure_version version ON version.procedure_code = wanted.code AND version.number = wanted.number`,
        [recordset(keys.map(partsOf))],
      );
      return alignToKeys(keys, rows, (row) => `${row.number} ${row.code}`);
    }),
  };
}

function partsOf(key: string): { number: number; code: string } {
  const space = key.indexOf(' ');
  return { number: Number(key.slice(0, space)), code: key.slice(space + 1) };
}
