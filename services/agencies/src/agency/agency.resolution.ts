import { foldName, plainName } from '@lien-thong/kit/text';
import type { DataSource } from 'typeorm';

/** Below this a name is another name, not a misspelling: «Bắc Ninh» and «Bắc Kạn» stand at 0.5. */
const CLEAR_MISSPELLING = 0.7;

/**
 * The body that each name means on a day, by code; null where none or several fit. In this order: a name that holds on
 * the day, a name that once held (the latest), a name that differs by a misspelling only.
 */
export async function resolveAgencies(
  db: DataSource,
  names: readonly string[],
  on: string,
): Promise<(string | null)[]> {
  const wanted = names.map((name, index) => ({ index, folded: foldName(name), plain: plainName(name) }));
  const rows: { index: number; agency: string; rank: number }[] = await db.query(
    `WITH wanted AS (
       SELECT * FROM jsonb_to_recordset($1::jsonb) AS name (index int, folded text, plain text)
     ), exact AS (
       SELECT wanted.index, alias.agency_code AS agency,
              dense_rank() OVER (
                PARTITION BY wanted.index
                ORDER BY daterange(alias.valid_from, alias.valid_until) @> $2::date DESC,
                         alias.valid_until DESC NULLS FIRST) AS rank
       FROM wanted JOIN agency_alias alias ON alias.folded = wanted.folded
     ), near AS (
       SELECT wanted.index, alias.agency_code AS agency,
              dense_rank() OVER (
                PARTITION BY wanted.index ORDER BY similarity(alias.plain, wanted.plain) DESC) AS rank
       FROM wanted JOIN agency_alias alias
         ON alias.plain % wanted.plain AND similarity(alias.plain, wanted.plain) >= $3
        AND daterange(alias.valid_from, alias.valid_until) @> $2::date
       WHERE NOT EXISTS (SELECT FROM exact WHERE exact.index = wanted.index)
     )
     SELECT DISTINCT index, agency, rank FROM (SELECT * FROM exact UNION ALL SELECT * FROM near) AS found
     WHERE rank = 1`,
    [JSON.stringify(wanted), on, CLEAR_MISSPELLING],
  );
  return names.map((_, index) => {
    const best = rows.filter((row) => row.index === index);
    return best.length === 1 ? (best[0]?.agency ?? null) : null;
  });
}
