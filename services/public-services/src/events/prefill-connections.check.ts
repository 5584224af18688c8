import { listCheck } from '@lien-thong/kit/reconcile';

interface Node {
  readonly id: string;
  readonly from: { readonly code: string };
  readonly to: { readonly code: string };
  readonly status: { readonly status: string } | null;
}

export const prefillConnectionsCheck = listCheck<Node>({
  projection: 'public-services.prefill-connections',
  list: 'connections',
  query: `query ($after: String) {
    connections(first: 100, after: $after) {
      nodes { id from { code } to { code } status { status } }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  read: ({ id, from, to, status }) => [id, { from: from.code, to: to.code, status: status?.status }],
  kept: `SELECT id AS key, jsonb_build_object('from', from_code, 'to', to_code, 'status', status) AS value
         FROM connection_state`,
});
