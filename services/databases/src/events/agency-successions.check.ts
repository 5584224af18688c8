import { successionCheck } from '@lien-thong/kit/succession';

interface Node {
  readonly code: string;
  readonly activeUntil: string | null;
  readonly mergedInto: { readonly code: string } | null;
}

export const agencySuccessionsCheck = successionCheck<Node>({
  projection: 'databases.agency-successions',
  register: 'agency',
  list: 'agencies',
  query: `query ($after: String) {
    agencies(first: 100, after: $after) {
      nodes { code activeUntil mergedInto { code } }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  read: ({ code, activeUntil, mergedInto }) => ({
    key: code,
    successor: mergedInto?.code ?? null,
    effectiveOn: activeUntil,
  }),
});
