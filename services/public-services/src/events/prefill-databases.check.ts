import { listCheck } from '@lien-thong/kit/reconcile';

interface Node {
  readonly code: string;
  readonly status: { readonly status: string } | null;
  readonly fields: readonly { readonly name: string }[];
}

export const prefillDatabasesCheck = listCheck<Node>({
  projection: 'public-services.prefill-databases',
  list: 'databases',
  query: `query ($after: String) {
    databases(first: 100, after: $after) {
      nodes { code status { status } fields { name } }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  read: ({ code, status, fields }) => [
    code,
    { status: status?.status, fields: fields.map(({ name }) => name) },
  ],
  kept: `SELECT code AS key, jsonb_build_object('status', status, 'fields', fields) AS value FROM database_state`,
});
