/** A Relay connection as the resolvers answer it; `N` is what the node's type resolver takes. */
export interface Edge<N> {
  readonly cursor: string;
  readonly node: N;
}

export interface Connection<N> {
  readonly edges: Edge<N>[];
  readonly nodes: N[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

export function emptyConnection<N>(): Connection<N> {
  return {
    edges: [],
    nodes: [],
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    totalCount: 0,
  };
}

/**
 * The same page with each key replaced by what its type's resolvers take (a row, or `{ code }` of another's entity).
 * Nothing is loaded before it is asked for: a caller who wants the count alone costs no rows.
 */
export function mapConnection<A, B>(connection: Connection<A>, nodeOf: (node: A) => B): Connection<B> {
  return {
    get edges() {
      return connection.edges.map((edge) => ({ cursor: edge.cursor, node: nodeOf(edge.node) }));
    },
    get nodes() {
      return connection.nodes.map(nodeOf);
    },
    pageInfo: connection.pageInfo,
    totalCount: connection.totalCount,
  };
}
