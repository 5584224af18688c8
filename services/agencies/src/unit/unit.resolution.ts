import { CodedError } from '@lien-thong/kit/errors';
import type { DataSource } from 'typeorm';
import { bareUnitName } from './unit-name';
import { unitErrors } from './unit.errors';

const MOST_NAMED = 5;

/**
 * Today's unit for a name or an address written «commune, district, province», parts left out. A unit that exists
 * today comes before one that once had the name.
 * @returns its code, or null where nothing fits.
 * @throws AGENCIES_UNIT_AMBIGUOUS where several units fit.
 */
export async function resolveUnit(
  db: DataSource,
  address: string,
  province: string | null,
  on: string,
): Promise<string | null> {
  const [unit, ...around] = address.split(',').map(bareUnitName).filter(Boolean);
  if (!unit) return null;
  const rows: { code: string; label: string }[] = await db.query(
    `WITH place AS (
       SELECT unit.code, unit.bare_name, ARRAY[parent.bare_name] AS around, parent.code AS province, false AS former
       FROM administrative_unit unit LEFT JOIN administrative_unit parent ON parent.code = unit.parent_code
       WHERE unit.bare_name = $1 AND (unit.active_until IS NULL OR unit.active_until > $5::date)
       UNION ALL
       SELECT unit.code, former.bare_name, ARRAY[former.bare_district, former.bare_province, parent.bare_name],
              unit.parent_code, true
       FROM former_unit former
       JOIN administrative_unit unit ON unit.code = former.successor_code
       LEFT JOIN administrative_unit parent ON parent.code = unit.parent_code
       WHERE former.bare_name = $1 AND (unit.active_until IS NULL OR unit.active_until > $5::date)
     ), fitting AS (
       SELECT DISTINCT code, rank() OVER (ORDER BY former) AS rank FROM place
       WHERE around @> $2::text[] AND ($3::text IS NULL OR province = $3 OR $4 = ANY(around))
     )
     SELECT unit.code, concat_ws(', ', unit.full_name, parent.full_name) AS label
     FROM fitting JOIN administrative_unit unit USING (code)
     LEFT JOIN administrative_unit parent ON parent.code = unit.parent_code
     WHERE fitting.rank = 1 ORDER BY label`,
    [unit, around, province?.trim() ?? null, province && bareUnitName(province), on],
  );
  if (rows.length > 1) {
    const named = rows.slice(0, MOST_NAMED).map((row) => row.label);
    const candidates = rows.length > MOST_NAMED ? [...named, '…'] : named;
    throw new CodedError(unitErrors.UNIT_AMBIGUOUS, { name: address, candidates: candidates.join('; ') });
  }
  return rows[0]?.code ?? null;
}
