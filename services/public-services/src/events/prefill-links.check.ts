import { listCheck } from '@lien-thong/kit/reconcile';

interface Node {
  readonly code: string;
  readonly status: string;
  readonly components: {
    readonly nodes: readonly { readonly replaceableBy: readonly { readonly code: string }[] }[];
  } | null;
}

/** procedures states nothing more of the papers of a procedure that is repealed. */
export const prefillLinksCheck = listCheck<Node>({
  projection: 'public-services.prefill-links',
  list: 'procedures',
  // The catalogue at hand has 24 papers of a procedure at most.
  query: `query ($after: String) {
    procedures(first: 100, after: $after) {
      nodes { code status components(first: 100) { nodes { replaceableBy { code } } } }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  read: ({ code, status, components }) => {
    const databases = (components?.nodes ?? []).flatMap((paper) =>
      paper.replaceableBy.map((one) => one.code),
    );
    return status === 'IN_FORCE' && databases.length > 0 ? [code, [...new Set(databases)]] : null;
  },
  kept: `
    SELECT state.code AS key, jsonb_agg(database_code) AS value
    FROM service_prefill JOIN procedure_state state ON service_id = 'DVC-' || state.code
    WHERE state.status = 'IN_FORCE' GROUP BY state.code`,
});
