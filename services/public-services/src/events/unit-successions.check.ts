import { successionCheck } from '@lien-thong/kit/succession';

interface Node {
  readonly activeUntil: string | null;
  readonly unit: { readonly code: string; readonly mergedInto: { readonly code: string } | null } | null;
}

/** The graph lists no units of the past, but their committees, which end on the same day. */
export const unitSuccessionsCheck = successionCheck<Node>({
  projection: 'public-services.unit-successions',
  register: 'unit',
  list: 'agencies',
  query: `query ($after: String) {
    agencies(first: 100, after: $after) {
      nodes { activeUntil unit { code mergedInto { code } } }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  read: ({ unit, activeUntil }) =>
    unit?.mergedInto ? { key: unit.code, successor: unit.mergedInto.code, effectiveOn: activeUntil } : null,
});
