import type { IssueKinds } from './issue-kind';

/** What the kit itself finds, in every subgraph alike; docs/data-issues.md lists it beside what each subgraph finds. */
export const ISSUE_KINDS = {
  PROJECTION_DIFFERS: {
    title: { vi: 'Bản sao khác với nơi quản lý', en: 'Copy differs from its owner' },
    meaning: {
      vi: 'Điều một phân hệ giữ về phân hệ khác không giống điều phân hệ đó trả lời.',
      en: 'What a subgraph keeps of the facts of another one is not what that one answers; found by `npm run reconcile`.',
    },
    finding: null,
  },
} as const satisfies IssueKinds;
