import { listFingerprint, pageArguments, type KeyPage, type PageInput } from '@lien-thong/kit/connections';
import type { LocalDate } from '@lien-thong/kit/clock';
import { createLoader, groupByKey } from '@lien-thong/kit/loaders';
import type { DataSource } from 'typeorm';
import type { HiddenProcedureReason, ProcedureSearchFilter } from '../generated/graphql';
import { candidatesOf } from './search.candidates';
import type { Demands } from './search.lookup';
import { memoryOf, type Memory } from './search.memory';
import { pageOfRanked } from './search.page';
import { rank, type Ranked } from './search.ranking';
import { readSearch, type Reading } from './search.reading';

const MOST_HIDDEN = 20;

export interface HiddenRow {
  readonly code: string;
  readonly reason: HiddenProcedureReason;
}

export interface SearchResult {
  readonly reading: Reading;
  readonly keys: KeyPage;
  /** What was found and nobody can use; looked up by a statement of its own, which only whoever asks for it pays. */
  hidden(): Promise<HiddenResults>;
}

export interface HiddenResults {
  /** The best of them. */
  readonly rows: readonly HiddenRow[];
  readonly count: number;
}

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
         WHERE mine.code = ANY($1) ORDER BY mine.code, other.standing DESC, other.code`,
        [codes],
      );
      return groupByKey(codes, rows, (row) => row.parent).map((group) => group.map(({ code }) => code));
    }),
  };
}

async function search(
  db: DataSource,
  text: string,
  filter: ProcedureSearchFilter,
  day: LocalDate,
  input: PageInput,
): Promise<SearchResult> {
  const { agency = null, authorityLevel = null, field = null } = filter;
  const list = listFingerprint('searchProcedures', [text, agency, authorityLevel, field]);
  const page = pageArguments(list, input);
  const memory = await memoryOf(db).current();
  const reading = readSearch(text, memory.dictionary);
  const demands = { agencies: await keysOf(db, agency, day), level: authorityLevel, field };
  const candidates = await candidatesOf(db, memory, reading, 'open', demands);
  const results = bestOfEachName(rank(candidates, reading, memory.dictionary));
  let hidden: Promise<HiddenResults> | undefined;
  return {
    reading,
    keys: pageOfRanked(results, page),
    hidden: () => (hidden ??= hiddenResults(db, memory, reading, demands)),
  };
}

/** One result for each name: its best procedure stands for it, the others are its variants. */
function bestOfEachName(ranked: readonly Ranked[]): Ranked[] {
  const names = new Set<string>();
  return ranked.filter(({ nameKey }) => !names.has(nameKey) && names.add(nameKey));
}

async function hiddenResults(
  db: DataSource,
  memory: Memory,
  reading: Reading,
  demands: Demands,
): Promise<HiddenResults> {
  const candidates = await candidatesOf(db, memory, reading, 'hidden', demands);
  const ranked = rank(candidates, reading, memory.dictionary);
  const rows = ranked
    .slice(0, MOST_HIDDEN)
    .map(({ code, unusable }) => ({ code, reason: unusable as HiddenProcedureReason }));
  return { rows, count: ranked.length };
}

/** Every recorded code that means the agency on the day. */
async function keysOf(
  db: DataSource,
  agency: string | null,
  day: LocalDate,
): Promise<readonly string[] | null> {
  if (agency === null) return null;
  const [row] = (await db.query(`SELECT keys_of('agency', $1, $2) AS keys`, [agency, day])) as {
    keys: string[];
  }[];
  return row?.keys ?? [];
}
