import {
  encodeCursor,
  listFingerprint,
  pageArguments,
  type Connection,
  type PageInput,
} from '@lien-thong/kit/connections';

/**
 * A page of a list that lies in memory, in its order.
 * @throws GRAPH_PAGE_SIZE_OUT_OF_RANGE, GRAPH_CURSOR_UNKNOWN.
 */
export function pageOf<T extends { readonly name: string }>(
  all: readonly T[],
  input: PageInput,
  filter: string,
): Connection<T> {
  const list = listFingerprint('types', filter);
  const { first, after } = pageArguments(list, input);
  // A name that is there no longer, after a change of the schema, begins anew.
  const start = after ? all.findIndex(({ name }) => name === after[0]) + 1 : 0;
  const nodes = all.slice(start, start + first);
  const edges = nodes.map((node) => ({ cursor: encodeCursor(list, '', [node.name]), node }));
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
