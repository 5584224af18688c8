import { listCheck } from '@lien-thong/kit/reconcile';

interface Node {
  readonly id: string;
  readonly level: string | null;
  readonly procedure: { readonly code: string } | null;
  readonly programmes: readonly object[];
}

export const serviceUseCheck = listCheck<Node>({
  projection: 'procedures.service-use',
  list: 'publicServices',
  query: `query ($after: String) {
    publicServices(orderBy: ID, first: 100, after: $after) {
      nodes { id level procedure { code } programmes { ordinal } }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  read: ({ id, level, procedure, programmes }) => [
    id,
    { level, procedure: procedure?.code, essential: programmes.length > 0 },
  ],
  kept: `
    SELECT service_id AS key, jsonb_build_object(
             'level', level, 'procedure', procedure_code, 'essential', essential) AS value
    FROM service_use`,
});
