import {
  encodeCursor,
  listFingerprint,
  pageArguments,
  type Connection,
  type PageInput,
} from '@lien-thong/kit/connections';

export interface PagedList<T> {
  readonly list: string;
  /** What the list was narrowed by: a cursor of another list is refused. */
  readonly filter: string;
  readonly keyOf: (one: T) => string;
}

/**
 * A page of a list that lies in memory, in its order.
 * @throws GRAPH_PAGE_SIZE_OUT_OF_RANGE, GRAPH_CURSOR_UNKNOWN.
 */
export function pageOf<T>(
  all: readonly T[],
  input: PageInput,
  { list: listed, filter, keyOf }: PagedList<T>,
): Connection<T> {
  const list = listFingerprint(listed, filter);
  const { first, after } = pageArguments(list, input);
  // What is there no longer, after a change of the schema, begins anew.
  const start = after ? all.findIndex((one) => keyOf(one) === after[0]) + 1 : 0;
  const nodes = all.slice(start, start + first);
  const edges = nodes.map((node) => ({ cursor: encodeCursor(list, '', [keyOf(node)]), node }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: start + first < all.length,
      hasPreviousPage: start > 0,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: all.length,
  };
}
