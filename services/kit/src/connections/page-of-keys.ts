import type { DataSource, EntityManager } from 'typeorm';
import { isLocalDate } from '../clock';
import { CodedError, kitErrors } from '../errors';
import { groupByKey } from '../loaders';
import type { Connection } from './connection';
import { encodeCursor } from './cursor';
import type { PageRequest } from './page-arguments';

type SortType = 'text' | 'date' | 'bigint';

/** What one SQL statement needs to page through the children of many parents. */
export interface KeyedList {
  /**
   * A SELECT that yields `parent` (text), `key` (text) and the `sort` columns, none of them null. Its own parameters
   * are $1 … $n; by custom $1 is the text[] of the parents' keys.
   */
  readonly sql: string;
  readonly parameters: readonly unknown[];
  /** Columns that order the list, ascending; together they are unique within a parent. */
  readonly sort: readonly { readonly column: string; readonly type: SortType }[];
}

export type KeyPage = Connection<string>;

interface Row {
  parent: string;
  total: string;
  key: string | null;
  sort: string[];
}

/** What PostgreSQL can read as a value of the type; anything else in a cursor was put there by hand. */
const READABLE: Record<SortType, (value: string) => boolean> = {
  text: (value) => !value.includes('\0'),
  date: isLocalDate,
  bigint: (value) => /^-?\d{1,18}$/.test(value),
};

/**
 * Page and count of every parent's list in one statement, whatever the number of parents.
 * @returns one connection of child keys for each parent, in the order of `parents`.
 */
export async function pageOfKeys(
  db: DataSource | EntityManager,
  list: KeyedList,
  page: PageRequest,
  parents: readonly string[],
): Promise<KeyPage[]> {
  if (page.after) refuseForeignValues(list, page.after);
  const columns = list.sort.map(({ column }) => `"${column}"`).join(', ');
  const limit = list.parameters.length + 1;
  const bounds = list.sort.map(({ type }, index) => `$${limit + 1 + index}::${type}`).join(', ');
  const rows: Row[] = await db.query(
    `WITH matched AS (${list.sql}),
     totals AS (SELECT parent, count(*) AS total FROM matched GROUP BY parent),
     ranked AS (
       SELECT *, row_number() OVER (PARTITION BY parent ORDER BY ${columns}) AS rank
       FROM matched ${page.after ? `WHERE (${columns}) > (${bounds})` : ''}
     )
     SELECT totals.parent, totals.total, ranked.key,
            ARRAY[${list.sort.map(({ column }) => `ranked."${column}"::text`).join(', ')}] AS sort
     FROM totals LEFT JOIN ranked ON ranked.parent = totals.parent AND ranked.rank <= $${limit}::int
     ORDER BY totals.parent, ranked.rank`,
    [...list.parameters, page.first + 1, ...(page.after ?? [])],
  );
  return groupByKey(parents, rows, (row) => row.parent).map((group, i) =>
    toConnection(page, parents[i] ?? '', group),
  );
}

function refuseForeignValues(list: KeyedList, after: readonly string[]): void {
  const fits =
    after.length === list.sort.length && list.sort.every(({ type }, i) => READABLE[type](after[i] ?? ''));
  if (!fits) throw new CodedError(kitErrors.CURSOR_UNKNOWN);
}

function toConnection(page: PageRequest, parent: string, rows: readonly Row[]): KeyPage {
  const found = rows.flatMap((row) => (row.key === null ? [] : [{ key: row.key, sort: row.sort }]));
  const edges = found
    .slice(0, page.first)
    .map(({ key, sort }) => ({ node: key, cursor: encodeCursor(page.list, parent, sort) }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: found.length > page.first,
      hasPreviousPage: page.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: Number(rows[0]?.total ?? 0),
  };
}
