import { listCheck } from '@lien-thong/kit/reconcile';

interface Node {
  readonly id: string;
  readonly level: string | null;
  readonly levelContradicted: boolean | null;
  readonly programmes: readonly { readonly ordinal: number; readonly programme: { readonly code: string } }[];
}

/** The level of today and the places in programmes; the levels before it are not compared. */
export const serviceLevelsCheck = listCheck<Node>({
  projection: 'directives.service-levels',
  list: 'publicServices',
  query: `query ($after: String) {
    publicServices(orderBy: ID, first: 100, after: $after) {
      nodes { id level levelContradicted programmes { ordinal programme { code } } }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  read: ({ id, level, levelContradicted, programmes }) => [
    id,
    {
      level: levelContradicted ? null : level,
      programmes: programmes.map(({ ordinal, programme }) => ({ ordinal, code: programme.code })),
    },
  ],
  kept: `
    SELECT service_id AS key, jsonb_build_object(
             'level', (SELECT level FROM service_level
                       WHERE service_id = state.service_id AND valid_from <= $1::date
                       ORDER BY valid_from DESC, version DESC LIMIT 1),
             'programmes', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                              'ordinal', ordinal, 'code', programme_code)), '[]')
                            FROM service_listing WHERE service_id = state.service_id)) AS value
    FROM service_state state`,
});
