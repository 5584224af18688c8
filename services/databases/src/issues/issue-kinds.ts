/** What this subgraph finds wrong in its sources; docs/data-issues.md is made from these lists. */
export const ISSUE_KINDS = {
  DEADLINE_UNREADABLE:
    'A printed deadline of a database or of a connection gives no day that can be read without guessing (230/QĐ-VPCP, appendix, part III).',
  DEADLINES_DIFFER:
    'A database has deadlines that fall on different days, in two documents or in two places of one (164/BC-BKHCN, Phụ lục 04).',
  DATABASE_NAMED_DIFFERENTLY:
    'A database is printed under a name that differs from the one it is registered under by more than case and punctuation.',
  DATABASE_NAME_SHARED:
    'One name is printed for databases of several owners; whether they are one system no source says (230/QĐ-VPCP, 02-KH/BCĐTW).',
  DATABASE_WITHOUT_OWNER: 'A document names a database, and no source says which agency owns it.',
  PRINTED_TOTAL_CONTRADICTS_LIST:
    'A printed number of databases is not the number that the list behind it has (164/BC-BKHCN, Phụ lục 03 row 14).',
  PRINTED_TOTALS_CONTRADICT:
    'Two printed totals of the same databases differ: 116 in one place, 114 in another (164/BC-BKHCN, Phụ lục 03 and 04).',
  PRINTED_TOTAL_WITHOUT_LIST:
    'A document counts databases (the 12 key ones) that no document at hand lists (02-KH/BCĐTW, part II).',
  CONNECTION_END_UNKNOWN:
    'A document orders or reports a connection and leaves one end open: a field, a kind of data, or a system that no source gives an owner (164/BC-BKHCN, Phụ lục 05 finding 14).',
  CONNECTION_STATE_SHARED:
    'One statement reports the state of several connections together, so that none is known for itself (164/BC-BKHCN, Phụ lục 01 part 2 row 8).',
} as const;

export type IssueKind = keyof typeof ISSUE_KINDS;
