/** What the kit itself finds, in every subgraph alike; docs/data-issues.md lists it beside what each subgraph finds. */
export const ISSUE_KINDS = {
  PROJECTION_DIFFERS:
    'What a subgraph keeps of the facts of another one is not what that one answers; found by `npm run reconcile`.',
} as const;
