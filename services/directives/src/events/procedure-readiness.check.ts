import { listCheck } from '@lien-thong/kit/reconcile';

interface Node {
  readonly code: string;
  readonly kind: string;
  readonly dataReadiness: { readonly replaceable: number; readonly replaced: number } | null;
}

/** Nothing is stated of a procedure none of whose papers data can replace, nor of one that is repealed. */
export const procedureReadinessCheck = listCheck<Node>({
  projection: 'directives.procedure-readiness',
  list: 'procedures',
  query: `query ($after: String) {
    procedures(first: 100, after: $after) {
      nodes { code kind dataReadiness { replaceable replaced } }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  read: ({ code, kind, dataReadiness }) =>
    dataReadiness && dataReadiness.replaceable > 0 && kind !== 'INTERNAL' ? [code, dataReadiness] : null,
  kept: `
    SELECT known.procedure_code AS key, jsonb_build_object('replaceable', replaceable, 'replaced', replaced) AS value
    FROM procedure_readiness known
    WHERE replaceable > 0 AND coalesce((
      SELECT usable FROM procedure_level WHERE procedure_code = known.procedure_code ORDER BY version DESC LIMIT 1
    ), true)`,
});
