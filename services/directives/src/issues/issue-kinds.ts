/** What this subgraph finds wrong in its sources; docs/data-issues.md is made from these lists. */
export const ISSUE_KINDS = {
  DIRECTIVE_NUMBER_MISSPELT:
    'A document writes the number of a directive in a way that is not its number (164/BC-BKHCN, Phụ lục 01 and 04).',
  DEADLINE_UNREADABLE:
    'A task, target or finding is given a deadline from which no day can be read without a guess (Phụ lục 03, plans).',
  DATE_MONTH_FIRST:
    'A deadline is written month first beside others written day first (164/BC-BKHCN, Phụ lục 01, section 1).',
  DATE_CUT_SHORT:
    'A date printed in the text of a task breaks off or cannot be read (164/BC-BKHCN, Phụ lục 01, giao riêng 29 and 30).',
  TASK_LISTED_TWICE: 'Sources list the same work as two tasks (164/BC-BKHCN, Phụ lục 01, sections 1 and 2).',
  TASK_DEADLINES_DIFFER:
    'The same task is due on different days under different directives or in different lists (Phụ lục 01 to 04, plans).',
  TASK_LEADS_DIFFER:
    'The same task is led by different agencies under different directives or in different lists (Phụ lục 01 to 04).',
  FINDING_DEADLINES_DIFFER:
    'A finding is to be put right by different days by different agencies (164/BC-BKHCN, Phụ lục 05).',
  AGENCY_NAME_SPELT_DIFFERENTLY:
    'Lists and tables of tasks print the name of one agency in more than one way (all five documents).',
  PRINTED_TOTAL_CONTRADICTS_LIST:
    'A printed count of overdue tasks differs from the list behind it (164/BC-BKHCN, Phụ lục 01, section 1, table).',
  AGENCY_MISSING_FROM_TABLE:
    'An agency stands in the lists of overdue tasks, but not in the printed table of counts (Phụ lục 01, section 1).',
} as const;

export type IssueKind = keyof typeof ISSUE_KINDS;
