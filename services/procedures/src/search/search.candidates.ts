import type { DataSource } from 'typeorm';
import { lookUp, termsOf, type Demands } from './search.lookup';
import type { Memory } from './search.memory';
import type { Candidate } from './search.ranking';
import type { Reading } from './search.reading';

/** More are not ranked: who finds so many needs another word, not another page. */
const MOST_CANDIDATES = 240;

/** The procedures worth ranking, and the one whose code was typed; one statement, whatever their number. */
export async function candidatesOf(
  db: DataSource,
  memory: Memory,
  reading: Reading,
  state: 'open' | 'hidden',
  demands: Demands,
): Promise<Candidate[]> {
  const found = lookUp(memory, reading, state, demands, MOST_CANDIDATES);
  const favours = new Map(found.map(({ number, favour }) => [number, favour]));
  // What was looked up meets the demands; the one whose code was typed has still to.
  const rows = (await db.query(
    `WITH typed AS (
       SELECT number FROM procedure JOIN procedure_search USING (code)
       WHERE $2::text IS NOT NULL AND (lower(code) = lower($2) OR lower(printed_code) = lower($2))
         AND NOT EXISTS (SELECT FROM jsonb_array_elements($4::jsonb) AS demand
                         WHERE NOT terms && ARRAY(SELECT jsonb_array_elements_text(demand)))
     )
     SELECT number, code, name_key AS "nameKey", text, folded, standing, unusable,
            number = ANY(ARRAY(SELECT number FROM typed)) AS "byCode"
     FROM procedure_search
     WHERE number = ANY($1 || ARRAY(SELECT number FROM typed)) AND (unusable IS NOT NULL) = $3`,
    [[...favours.keys()], reading.code, state === 'hidden', JSON.stringify(termsOf(demands))],
  )) as (Candidate & { readonly number: number })[];
  return rows.map((row) => ({ ...row, favour: favours.get(row.number) ?? 0 }));
}
