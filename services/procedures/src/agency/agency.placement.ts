import { recordset } from '@lien-thong/kit/database';
import { foldName } from '@lien-thong/kit/text';
import type { DataSource, EntityManager } from 'typeorm';

/** An agency as a source prints it. */
export interface PrintedAgency {
  readonly code: string | null;
  readonly name: string | null;
}

/** The body that is meant, and what has to be said about how it was found. */
export interface Placement {
  /** Null where neither code nor name is known. */
  readonly code: string | null;
  /** The body that carries on, where the one printed is no more; null where it is, or none is known. */
  readonly successor: string | null;
  readonly former: boolean;
  /** The body that the printed name means today, where it is another one than the printed code's. */
  readonly nameMeans: string | null;
}

interface Row {
  index: number;
  byCode: string | null;
  activeUntil: string | null;
  mergedInto: string | null;
  byName: string | null;
}

/**
 * The body that each printed agency means on a day: its code first, then its name, one that holds on the day before one
 * that once held. A name that means several bodies means none. One statement for the whole batch.
 */
export async function placeAgencies(
  db: DataSource | EntityManager,
  printed: readonly PrintedAgency[],
  on: string,
): Promise<Placement[]> {
  const wanted = printed.map(({ code, name }, index) => ({ index, code, folded: name && foldName(name) }));
  const rows: Row[] = await db.query(
    `WITH wanted AS (
       SELECT * FROM jsonb_to_recordset($1::jsonb) AS agency (index int, code text, folded text)
     ), ranked AS (
       SELECT wanted.index, name.agency_code AS agency,
              dense_rank() OVER (
                PARTITION BY wanted.index
                ORDER BY daterange(name.valid_from, name.valid_until) @> $2::date DESC,
                         name.valid_until DESC NULLS FIRST) AS rank
       FROM wanted JOIN agency_name name USING (folded)
     ), named AS (
       SELECT index, min(agency) AS agency FROM ranked WHERE rank = 1
       GROUP BY index HAVING count(DISTINCT agency) = 1
     )
     SELECT wanted.index, coded.code AS "byCode", named.agency AS "byName",
            meant.active_until AS "activeUntil", meant.merged_into AS "mergedInto"
     FROM wanted
     LEFT JOIN agency_state coded ON coded.code = wanted.code
     LEFT JOIN named ON named.index = wanted.index
     LEFT JOIN agency_state meant ON meant.code = coalesce(coded.code, named.agency)
     ORDER BY wanted.index`,
    [recordset(wanted), on],
  );
  return rows.map(({ byCode, byName, activeUntil, mergedInto }) => ({
    code: byCode ?? byName,
    former: activeUntil !== null && activeUntil <= on,
    successor: mergedInto,
    nameMeans: byCode !== null && byName !== byCode ? byName : null,
  }));
}
