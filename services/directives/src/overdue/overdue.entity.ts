/** What a document printed of an agency's overdue tasks; a blank cell is null. */
export interface PublishedOverdueRow {
  separate: number | null;
  shared: number | null;
  total: number | null;
  note: string | null;
  document: string | null;
  locator: string | null;
}

export interface OverdueSummaryRow {
  agencyCode: string;
  separate: number;
  shared: number;
  published: PublishedOverdueRow | null;
}

export interface OverdueCountRow {
  agencyCode: string;
  separate: number;
  shared: number;
  other: number;
  unreported: number;
}
