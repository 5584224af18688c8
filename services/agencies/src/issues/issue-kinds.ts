/** What this subgraph finds wrong in its sources; docs/data-issues.md is made from these lists. */
export const ISSUE_KINDS = {
  UNIT_MAPPING_TO_UNKNOWN_COMMUNE:
    'The register of units sends a former commune to a code that no commune has; its successor is not guessed.',
  UNIT_MAPPING_TO_OTHER_PROVINCE:
    'The register of units sends a former commune to a code that belongs to a commune of another province.',
  UNIT_MAPPING_WITHOUT_FORMER_NAME:
    'The register of units lists a mapping without the name of the former unit.',
} as const;

export type IssueKind = keyof typeof ISSUE_KINDS;
