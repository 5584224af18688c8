import { listCheck } from '@lien-thong/kit/reconcile';

interface Node {
  readonly code: string;
  readonly authorityLevels: readonly string[];
  readonly components: { readonly totalCount: number } | null;
}

/** How many papers are electronic forms is kept too, and no field of procedures shows it. */
export const procedurePartsCheck = listCheck<Node>({
  projection: 'public-services.procedure-parts',
  list: 'procedures',
  query: `query ($after: String) {
    procedures(first: 100, after: $after) {
      nodes { code authorityLevels components(first: 1) { totalCount } }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  read: ({ code, authorityLevels, components }) => [
    code,
    { authorityLevels, papers: components?.totalCount ?? 0 },
  ],
  kept: `
    SELECT procedure_code AS key, jsonb_build_object('authorityLevels', authority_levels, 'papers', papers) AS value
    FROM procedure_part`,
});
