import { nodesOf, type ProjectionCheck } from '@lien-thong/kit/reconcile';

interface Node {
  readonly kind: string;
  readonly source: { readonly locator: string };
}

/** The owner says so as data issues; a mapping without the name of a former unit leads nobody anywhere. */
const KINDS = ['UNIT_MAPPING_TO_UNKNOWN_COMMUNE', 'UNIT_MAPPING_TO_OTHER_PROVINCE'];
const ISSUES = `query ($kind: String, $after: String) {
  dataIssues(kind: $kind) {
    agencies(first: 100, after: $after) { nodes { kind source { locator } } pageInfo { hasNextPage endCursor } }
  }
}`;

export const unplacedUnitsCheck: ProjectionCheck = {
  projection: 'public-services.unplaced-units',
  async *owned(ask) {
    for (const kind of KINDS) {
      const issues = nodesOf<Node>(
        ask,
        ISSUES,
        (data) => (data.dataIssues as { readonly agencies: unknown }).agencies,
        { kind },
      );
      for await (const issue of issues) yield [issue.source.locator, { kind: issue.kind }];
    }
  },
  kept: `SELECT locator AS key, jsonb_build_object('kind', issue_kind) AS value FROM unplaced_unit`,
};
