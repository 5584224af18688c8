/** The arguments of Query.dataIssues, which every subgraph hands on to its own field of DataIssues. */
export interface DataIssueFilter {
  readonly kind?: string | null;
  readonly agency?: string | null;
}

export interface DataIssueRow {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly subjectType: string;
  readonly responsible: string | null;
  readonly detail: string;
  readonly source: { readonly document: string; readonly locator: string | null } | null;
  readonly foundOn: string;
}

/** Columns of data_issue as a DataIssueRow. */
export const DATA_ISSUE = `id, kind, subject, subject_type AS "subjectType", responsible, detail, found_on AS "foundOn",
  CASE WHEN document IS NOT NULL THEN jsonb_build_object('document', document, 'locator', locator) END AS source`;
