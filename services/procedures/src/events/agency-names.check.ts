import { listCheck } from '@lien-thong/kit/reconcile';

interface Node {
  readonly code: string;
  readonly name: string;
  readonly level: string | null;
  readonly activeUntil: string | null;
  readonly mergedInto: { readonly code: string } | null;
  readonly aliases: readonly {
    readonly alias: string;
    readonly validFrom: string | null;
    readonly validUntil: string | null;
  }[];
}

export const agencyNamesCheck = listCheck<Node>({
  projection: 'procedures.agency-names',
  list: 'agencies',
  query: `query ($after: String) {
    agencies(first: 100, after: $after) {
      nodes { code name level activeUntil mergedInto { code } aliases { alias validFrom validUntil } }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  read: ({ code, mergedInto, ...said }) => [code, { ...said, mergedInto: mergedInto?.code }],
  kept: `
    SELECT state.code AS key, jsonb_build_object(
             'name', name, 'level', level, 'activeUntil', active_until, 'mergedInto', merged_into,
             'aliases', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                           'alias', alias, 'validFrom', valid_from, 'validUntil', valid_until)), '[]')
                         FROM agency_name WHERE agency_code = state.code)) AS value
    FROM agency_state state`,
});
