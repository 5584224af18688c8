import {
  listFingerprint,
  pageArguments,
  pageOfKeys,
  type KeyPage,
  type PageInput,
  type PageRequest,
} from '@lien-thong/kit/connections';
import { alignToKeys, createArgumentLoader, createLoader, groupByKey } from '@lien-thong/kit/loaders';
import { plainName } from '@lien-thong/kit/text';
import { In, IsNull, MoreThan, type DataSource } from 'typeorm';
import { UnitRow, type FormerUnitRow } from './unit.entity';
import { resolveUnit } from './unit.resolution';

const BY_NAME = [
  { column: 'full_name', type: 'text' },
  { column: 'code', type: 'text' },
] as const;

/** Of a row of administrative_unit. */
const EXISTS_ON = (day: string) => `(active_until IS NULL OR active_until > ${day}::date)`;

export function unitLoaders(db: DataSource) {
  return {
    unitByCode: createLoader(async (codes) => {
      const rows = await db.getRepository(UnitRow).findBy({ code: In([...codes]) });
      return alignToKeys(codes, rows, (row) => row.code);
    }),

    provinces: (day: string) =>
      db.getRepository(UnitRow).find({
        where: [
          { level: 'PROVINCE', activeUntil: IsNull() },
          { level: 'PROVINCE', activeUntil: MoreThan(day) },
        ],
        order: { code: 'ASC' },
      }),

    formerUnitsOf: createLoader(async (codes) => {
      const rows: FormerUnitRow[] = await db.query(
        `SELECT DISTINCT ON (successor_code, full_name, district, province)
                successor_code AS "successorCode", code, full_name AS "fullName", district, province
         FROM former_unit WHERE successor_code = ANY($1)
         ORDER BY successor_code, full_name, district, province, code`,
        [codes],
      );
      return groupByKey(codes, rows, (row) => row.successorCode);
    }),

    childrenOf: createArgumentLoader((parents, { day, page }: { day: string; page: PageRequest }) => {
      const sql = `SELECT parent_code AS parent, code AS key, full_name, code
                   FROM administrative_unit WHERE parent_code = ANY($1) AND ${EXISTS_ON('$2')}`;
      return pageOfKeys(db, { sql, parameters: [parents, day], sort: BY_NAME }, page, parents);
    }),

    communePage: (province: string, search: string | null, day: string, input: PageInput) =>
      pageOfCommunes(db, province, search, day, input),
    unitByAddress: (name: string, province: string | null, day: string) =>
      resolveUnit(db, name, province, day),
  };
}

/** Found by today's name or by the name of a unit that went into it, with or without diacritics. */
async function pageOfCommunes(
  db: DataSource,
  province: string,
  search: string | null,
  day: string,
  input: PageInput,
): Promise<KeyPage> {
  const words = search ? `%${plainName(search).replace(/[%_\\]/g, '\\$&')}%` : null;
  const sql = `
    SELECT '' AS parent, code AS key, full_name, code FROM administrative_unit
    WHERE parent_code = $1 AND ${EXISTS_ON('$3')} AND ($2::text IS NULL OR plain_name LIKE $2 OR EXISTS (
      SELECT FROM former_unit WHERE successor_code = administrative_unit.code AND plain_address LIKE $2))`;
  const page = pageArguments(listFingerprint('communes', { province, words }), input);
  const [connection] = await pageOfKeys(
    db,
    { sql, parameters: [province, words, day], sort: BY_NAME },
    page,
    [''],
  );
  return connection as KeyPage;
}
