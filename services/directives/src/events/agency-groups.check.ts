import { AS_RECORDED, nodesOf, type ProjectionCheck } from '@lien-thong/kit/reconcile';

interface Node {
  readonly code: string;
}

const GROUPS = `query ($after: String) {
  agencies(filter: { kind: GROUP }, first: 100, after: $after) {
    nodes { code }
    pageInfo { hasNextPage endCursor }
  }
}`;
const MEMBERS = `query ($group: ID!, $after: String) {
  agency(code: $group) {
    members(asOf: "${AS_RECORDED}", first: 100, after: $after) {
      nodes { code }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

/** The graph shows the bodies of a group, those of groups within it among them; so that is what is compared. */
export const agencyGroupsCheck: ProjectionCheck = {
  projection: 'directives.agency-groups',
  async *owned(ask) {
    for await (const { code } of nodesOf<Node>(ask, GROUPS, (data) => data.agencies)) {
      const members: string[] = [];
      for await (const member of nodesOf<Node>(ask, MEMBERS, membersIn, { group: code })) {
        members.push(member.code);
      }
      yield [code, members];
    }
  },
  kept: `
    SELECT grp.code AS key, (
      WITH RECURSIVE member (code) AS (
        SELECT unnest(grp.members)
        UNION
        SELECT unnest(inner_group.members) FROM member JOIN agency_group inner_group USING (code)
      )
      SELECT coalesce(jsonb_agg(code), '[]') FROM member WHERE code NOT IN (SELECT code FROM agency_group)
    ) AS value
    FROM agency_group grp`,
};

const membersIn = (data: Readonly<Record<string, unknown>>): unknown =>
  (data.agency as { readonly members: unknown } | null)?.members;
