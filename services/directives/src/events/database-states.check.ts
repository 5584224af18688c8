import { listCheck } from '@lien-thong/kit/reconcile';

interface Node {
  readonly code: string;
  readonly kind: string;
  readonly deadlines: readonly { readonly directive: { readonly id: string } | null }[];
  readonly status: { readonly status: string; readonly reportedOn: string } | null;
}

/** The graph shows the last report alone; those before it are not compared. */
export const databaseStatesCheck = listCheck<Node>({
  projection: 'directives.database-states',
  list: 'databases',
  query: `query ($after: String) {
    databases(first: 100, after: $after) {
      nodes { code kind deadlines { directive { id } } status { status reportedOn } }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  read: ({ code, deadlines, ...said }) => {
    const directives = deadlines.flatMap(({ directive }) => (directive ? [directive.id] : []));
    return [code, { ...said, directives: [...new Set(directives)] }];
  },
  kept: `
    SELECT state.code AS key, jsonb_build_object(
             'kind', kind, 'directives', directive_ids, 'status', last.report) AS value
    FROM database_state state
    LEFT JOIN LATERAL (
      SELECT jsonb_build_object('status', status, 'reportedOn', reported_on) AS report FROM database_report
      WHERE database_code = state.code AND reported_on <= $1::date ORDER BY reported_on DESC, version DESC LIMIT 1
    ) last ON true`,
});
