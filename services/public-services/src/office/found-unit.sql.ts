import { keyOnSql } from '@lien-thong/kit/succession';
import type { AddressSearch } from '../unit/address';

/** The parameters of FOUND from $4 on. */
export const foundParameters = (search: AddressSearch): unknown[] => [
  search.plain,
  search.folded,
  search.bare,
  search.unbroken,
  search.words,
  search.numbers,
];

/**
 * How a name fits, the best first: today's name, one that begins with it, a former name, a longer name. A name without
 * the diacritics that were typed comes after all that have them.
 */
const RANK = `
  CASE WHEN cardinality($5::text[]) = 0 OR folded LIKE ANY($5) THEN 0 ELSE 10000 END
  + CASE WHEN NOT former AND bare = $6::text THEN 1000
         WHEN NOT former AND bare LIKE $6 || ' %' THEN 2000
         WHEN former AND bare = $6 THEN 3000
         ELSE 4000 END`;

/** Below, words have a few letters in common and no more. */
const LEAST_LIKENESS = 0.4;
/** What is so much less alike than the best is not meant. */
const FALL_OF_LIKENESS = 0.15;

const NAMES = (rank: string, fits: string) =>
  `SELECT unit_code, name, former, ${rank} AS rank FROM unit_name WHERE ${fits}`;

/**
 * The units of a day ($2) that fit what was typed: \`found\` with code, rank and the former name that fitted. Three
 * nets, each cast only where the finer one caught nothing: the parts as they were typed; the words wherever one part
 * ends; what is alike. A name that leads nowhere is a catch too: what is merely alike would be a wrong office.
 */
export const FOUND = `
  hit AS MATERIALIZED (${NAMES(RANK, 'plain LIKE ANY($4::text[])')}),
  nowhere AS MATERIALIZED (SELECT FROM unplaced_unit WHERE plain LIKE ANY($4) LIMIT 1),
  unbroken AS MATERIALIZED (
    ${NAMES('5000', `plain ~ $7::text AND NOT EXISTS (SELECT FROM hit) AND NOT EXISTS (SELECT FROM nowhere)`)}
  ),
  near AS MATERIALIZED (
    SELECT unit_code, name, former, (word_similarity($8::text, plain) + similarity(bare, $6)) / 2 AS likeness
    FROM unit_name WHERE bare % $6 AND plain LIKE ALL($9::text[])
      AND NOT EXISTS (SELECT FROM hit) AND NOT EXISTS (SELECT FROM nowhere) AND NOT EXISTS (SELECT FROM unbroken)
  ),
  alike AS MATERIALIZED (
    SELECT unit_code, name, former, 6000 + round(1000 * (1 - likeness))::int AS rank FROM near
    WHERE likeness >= ${LEAST_LIKENESS} AND likeness >= (SELECT max(likeness) FROM near) - ${FALL_OF_LIKENESS}
  ),
  fitting AS (
    SELECT ${keyOnSql('unit', 'unit_code', '$2')} AS code, name, former, rank
    FROM (TABLE hit UNION ALL TABLE unbroken UNION ALL TABLE alike) AS one
  ),
  found AS (
    SELECT DISTINCT ON (code) code, rank, CASE WHEN former THEN name END AS former_name
    FROM (
      SELECT code, name, former, rank FROM fitting
      UNION ALL
      SELECT province.code, name, former, rank + 100000 FROM fitting
      JOIN unit_state unit USING (code) JOIN unit_state province ON province.code = unit.parent_code
    ) AS one
    ORDER BY code, rank, name
  )`;
