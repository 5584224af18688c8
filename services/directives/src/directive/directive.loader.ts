import {
  listFingerprint,
  pageArguments,
  pageOfKeys,
  type KeyPage,
  type PageInput,
  type PageRequest,
} from '@lien-thong/kit/connections';
import { alignToKeys, createArgumentLoader, createLoader, groupByKey } from '@lien-thong/kit/loaders';
import { normaliseText } from '@lien-thong/kit/text';
import { In, type DataSource } from 'typeorm';
import type { DirectiveFilter } from '../generated/graphql';
import { DirectiveRow, type DirectiveSpellingRow } from './directive.entity';

const BY_ID = [{ column: 'id', type: 'text' }] as const;

export function directiveLoaders(db: DataSource) {
  return {
    directiveById: createLoader(async (ids) => {
      const rows = await db.getRepository(DirectiveRow).findBy({ id: In([...ids]) });
      return alignToKeys(ids, rows, (row) => row.id);
    }),

    directiveByNumber: createArgumentLoader((numbers, year: number | null) =>
      idsOfNumbers(db, numbers, year),
    ),

    spellingsOf: createLoader(async (ids) => {
      const rows: DirectiveSpellingRow[] = await db.query(
        `SELECT directive_id AS "directiveId", printed, document, locator
         FROM directive_spelling WHERE directive_id = ANY($1) ORDER BY directive_id, document, locator, printed`,
        [ids],
      );
      return groupByKey(ids, rows, (row) => row.directiveId);
    }),

    tasksOfDirective: createArgumentLoader((ids, page: PageRequest) => {
      const sql = `SELECT DISTINCT directive_id AS parent, task_id AS key, task_id AS id FROM task_mandate
                   WHERE directive_id = ANY($1)`;
      return pageOfKeys(db, { sql, parameters: [ids], sort: BY_ID }, page, ids);
    }),

    directivePage: (filter: DirectiveFilter, input: PageInput) => pageOfDirectives(db, filter, input),
  };
}

/** Without a year the undated directive comes first; what stays ambiguous is null. */
async function idsOfNumbers(
  db: DataSource,
  numbers: readonly string[],
  year: number | null,
): Promise<(string | null)[]> {
  const wanted = numbers.map(normaliseText);
  const rows: { number: string; id: string }[] = await db.query(
    `SELECT number, id FROM (
       SELECT wanted.number, directive.id,
              rank() OVER (PARTITION BY wanted.number ORDER BY $2::int IS NULL AND directive.year IS NULL DESC) AS rank
       FROM unnest($1::text[]) AS wanted (number)
       JOIN directive ON directive.number = wanted.number OR directive.id IN (
         SELECT directive_id FROM directive_spelling spelling WHERE spelling.printed = wanted.number)
       WHERE $2::int IS NULL OR directive.year = $2
       GROUP BY wanted.number, directive.id
     ) AS found WHERE rank = 1`,
    [[...new Set(wanted)], year],
  );
  return groupByKey(wanted, rows, (row) => row.number).map((found) =>
    found.length === 1 ? (found[0]?.id ?? null) : null,
  );
}

async function pageOfDirectives(db: DataSource, filter: DirectiveFilter, input: PageInput): Promise<KeyPage> {
  const sql = `
    SELECT '' AS parent, id AS key, id FROM directive
    WHERE ($1::text IS NULL OR kind = $1) AND ($2::text IS NULL OR issuer_code = $2) AND ($3::int IS NULL OR year = $3)`;
  const parameters = [filter.kind ?? null, filter.issuer ?? null, filter.year ?? null];
  const page = pageArguments(listFingerprint('directives', parameters), input);
  const [connection] = await pageOfKeys(db, { sql, parameters, sort: BY_ID }, page, ['']);
  return connection as KeyPage;
}
