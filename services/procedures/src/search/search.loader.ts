import {
  listFingerprint,
  pageArguments,
  pageOfKeys,
  type KeyPage,
  type PageInput,
} from '@lien-thong/kit/connections';
import type { LocalDate } from '@lien-thong/kit/clock';
import { createLoader, groupByKey } from '@lien-thong/kit/loaders';
import type { DataSource } from 'typeorm';
import type { HiddenProcedureReason, ProcedureSearchFilter } from '../generated/graphql';
import { readSearch, type Reading } from './search.reading';
import { RANKED } from './search.sql';

const MOST_HIDDEN = 20;
const BEST_FIRST = [
  { column: 'place', type: 'bigint' },
  { column: 'code', type: 'text' },
] as const;

export interface HiddenRow {
  readonly code: string;
  readonly reason: HiddenProcedureReason;
}

export interface SearchResult {
  readonly reading: Reading;
  readonly keys: KeyPage;
  /** What was found and nobody can use; ranked by a statement of its own, which only whoever asks for it pays. */
  hidden(): Promise<HiddenResults>;
}

export interface HiddenResults {
  /** The best of them. */
  readonly rows: readonly HiddenRow[];
  readonly count: number;
}

const FILTER = `
  ($3::text IS NULL OR managing_agency_code = ANY(keys_of('agency', $3, $4)))
  AND ($5::text IS NULL OR $5 = ANY(ranked.authority_levels)) AND ($6::text IS NULL OR field = $6)`;

export function searchLoaders(db: DataSource) {
  return {
    search: (text: string, filter: ProcedureSearchFilter, day: LocalDate, input: PageInput) =>
      search(db, text, filter, day, input),
    /** Other procedures in force that bear the same name, whoever manages them. */
    namesakesOf: createLoader(async (codes) => {
      const rows: { parent: string; code: string }[] = await db.query(
        `SELECT mine.code AS parent, other.code
         FROM procedure_search mine JOIN procedure_search other ON other.name_key = mine.name_key AND other.code <> mine.code
         JOIN procedure ON procedure.code = other.code AND procedure.status = 'IN_FORCE' AND procedure.kind <> 'INTERNAL'
         WHERE mine.code = ANY($1) ORDER BY mine.code, other.code`,
        [codes],
      );
      return groupByKey(codes, rows, (row) => row.parent).map((group) => group.map(({ code }) => code));
    }),
  };
}

async function search(
  db: DataSource,
  text: string,
  { agency = null, authorityLevel = null, field = null }: ProcedureSearchFilter,
  day: LocalDate,
  input: PageInput,
): Promise<SearchResult> {
  const reading = await readSearch(db, text);
  const asked = reading.ways.flatMap((words, way) =>
    [...new Set(words)].map((word) => ({ way, phrase: words.join(' '), word })),
  );
  const given = [JSON.stringify(asked), reading.code, agency, day, authorityLevel, field];
  // One result for each name: its best procedure stands for it, the others are its variants.
  const sql = `${RANKED}
    SELECT '' AS parent, code AS key, code, (-1000000 * score)::bigint AS place FROM (
      SELECT DISTINCT ON (ranked.name_key) ranked.code, ranked.score
      FROM ranked JOIN procedure USING (code)
      WHERE unusable IS NULL AND ${FILTER}
      ORDER BY ranked.name_key, ranked.score DESC, ranked.code
    ) AS named`;
  const page = pageArguments(
    listFingerprint('searchProcedures', [text, agency, authorityLevel, field]),
    input,
  );
  const [keys] = await pageOfKeys(db, { sql, parameters: given, sort: BEST_FIRST }, page, ['']);
  let hidden: Promise<HiddenResults> | undefined;
  return { reading, keys: keys as KeyPage, hidden: () => (hidden ??= hiddenResults(db, given)) };
}

async function hiddenResults(db: DataSource, given: readonly unknown[]): Promise<HiddenResults> {
  const rows: (HiddenRow & { total: string })[] = await db.query(
    `${RANKED}
     SELECT ranked.code, unusable AS reason, count(*) OVER () AS total FROM ranked JOIN procedure USING (code)
     WHERE unusable IS NOT NULL AND ${FILTER}
     ORDER BY ranked.score DESC, ranked.code LIMIT ${MOST_HIDDEN}`,
    [...given],
  );
  return { rows, count: Number(rows[0]?.total ?? 0) };
}
