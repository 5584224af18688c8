import { AS_RECORDED, listCheck } from '@lien-thong/kit/reconcile';

interface Node {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly status: string;
  readonly managingAgency: { readonly code: string } | null;
  readonly source: { readonly document: string; readonly locator: string | null } | null;
}

/** The level that the catalogue gives is kept too, and no field of procedures shows it. */
export const servicesCheck = listCheck<Node>({
  projection: 'public-services.services',
  list: 'procedures',
  query: `query ($after: String) {
    procedures(first: 100, after: $after) {
      nodes { code name kind status managingAgency(asOf: "${AS_RECORDED}") { code } source { document locator } }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  read: ({ code, managingAgency, source, ...said }) => [
    code,
    { ...said, managingAgency: managingAgency?.code, document: source?.document, locator: source?.locator },
  ],
  kept: `
    SELECT code AS key, jsonb_build_object(
             'name', name, 'kind', kind, 'status', status, 'managingAgency', managing_agency_code,
             'document', document, 'locator', locator) AS value
    FROM procedure_state`,
});
