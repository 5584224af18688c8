import type { DataSource } from 'typeorm';
import type { Dictionary } from './search.dictionary';
import { probesOf } from './search.probes';
import type { Candidate } from './search.ranking';
import type { Reading } from './search.reading';

/** More are not ranked: who finds so many needs another word, not another page. */
export const MOST_CANDIDATES = 240;

/** So many found by all words that were typed are enough; a looser look is for fewer. */
const ENOUGH = 80;

/** What a filter asks for, as terms of the index: one of each list. */
export interface Demands {
  readonly agencies: readonly string[] | null;
  readonly level: string | null;
  readonly field: string | null;
}

/** The procedures worth ranking, the likeliest among the first; one statement, whatever their number. */
export async function candidatesOf(
  db: DataSource,
  reading: Reading,
  dictionary: Dictionary,
  state: 'open' | 'hidden',
  { agencies, level, field }: Demands,
): Promise<Candidate[]> {
  const must = [...(level === null ? [] : [`level:${level}`]), ...(field === null ? [] : [`field:${field}`])];
  const demanded = agencies === null ? [must] : agencies.map((agency) => [...must, `agency:${agency}`]);
  const probes = demanded.flatMap((terms) => probesOf(reading, dictionary, terms));
  return db.query(
    `WITH found AS (
       SELECT search_candidates($1::jsonb, $3, ${ENOUGH}, ${MOST_CANDIDATES}) AS code
       UNION
       SELECT code FROM procedure WHERE $2::text IS NOT NULL AND (lower(code) = lower($2) OR lower(printed_code) = lower($2))
     )
     SELECT known.code, known.name_key AS "nameKey", text, folded, standing, unusable, procedure.managing_agency_code AS agency,
            procedure.authority_levels AS levels,
            coalesce(lower(known.code) = lower($2) OR lower(procedure.printed_code) = lower($2), false) AS "byCode"
     FROM found JOIN procedure_search known USING (code) JOIN procedure USING (code)
     WHERE (unusable IS NOT NULL) = $3 AND known.terms @> $4
       AND ($5::text[] IS NULL OR procedure.managing_agency_code = ANY($5))`,
    [JSON.stringify(probes), reading.code, state === 'hidden', must, agencies],
  );
}
