import { listCheck } from '@lien-thong/kit/reconcile';

interface Node {
  readonly code: string;
  readonly kind: string;
  readonly status: string;
}

/** The level that the catalogue gives is kept too, and no field of procedures shows it. */
export const procedureLevelsCheck = listCheck<Node>({
  projection: 'directives.procedure-levels',
  list: 'procedures',
  query: `query ($after: String) {
    procedures(first: 100, after: $after) {
      nodes { code kind status }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  read: ({ code, kind, status }) => [code, { usable: kind !== 'INTERNAL' && status === 'IN_FORCE' }],
  kept: `
    SELECT DISTINCT ON (procedure_code) procedure_code AS key, jsonb_build_object('usable', usable) AS value
    FROM procedure_level ORDER BY procedure_code, version DESC`,
});
