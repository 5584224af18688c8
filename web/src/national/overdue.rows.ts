import type { OverdueSummaryQuery } from '../generated/overdue-summary';
import type { Source } from '../parts';

type Issue = NonNullable<
  NonNullable<NonNullable<OverdueSummaryQuery['contradicted']>['directives']>['nodes'][number]
>;

export interface OverdueRow {
  readonly key: string;
  /** Null where the agency itself could not be asked for. */
  readonly code: string | null;
  readonly name: string | null;
  readonly separate: number;
  readonly shared: number;
  readonly total: number;
  /** What the document printed for that very day; null where it printed none. */
  readonly published: { readonly total: number | null; readonly source: Source | null } | null;
  /** Of a printed figure that is not the one counted, in the words of the graph. */
  readonly issue: { readonly kind: string; readonly detail: string } | null;
}

export interface Overdue {
  readonly rows: readonly OverdueRow[];
  /** Sum over all agencies: a task given to all is counted at each that has not done it. */
  readonly total: number;
  readonly agencies: number;
  /** Whether any document printed figures for the day. */
  readonly printed: boolean;
  readonly publishedTotal: number;
}

const CONTRADICTED = 'PRINTED_TOTAL_CONTRADICTS_LIST';
const MISSING = 'AGENCY_MISSING_FROM_TABLE';

/** The most overdue first, by name among equals. An issue stands at a figure only where a document printed that day. */
export function overdueOf(answer: OverdueSummaryQuery): Overdue {
  const summary = answer.overdueSummary ?? [];
  const printed = summary.some(({ published }) => published !== null);
  const issues = printed
    ? new Map([
        ...issuesBySubject(answer.missing?.directives?.nodes, MISSING),
        ...issuesBySubject(answer.contradicted?.directives?.nodes, CONTRADICTED),
      ])
    : new Map<string, never>();
  const rows = summary.map(({ agency, separate, shared, total, published }, place): OverdueRow => ({
    key: agency?.code ?? `${place}`,
    code: agency?.code ?? null,
    name: agency?.name ?? null,
    ...{ separate, shared, total },
    published: published && { total: published.total ?? null, source: published.source ?? null },
    issue: issues.get(agency?.code ?? '') ?? null,
  }));
  return {
    rows: rows.sort(
      (one, other) => other.total - one.total || (one.name ?? '').localeCompare(other.name ?? '', 'vi'),
    ),
    total: sum(rows.map(({ total }) => total)),
    agencies: rows.filter(({ total }) => total > 0).length,
    printed,
    publishedTotal: sum(rows.map(({ published }) => published?.total ?? 0)),
  };
}

/** Whether what was printed for an agency is not what its lists hold; never where nothing was printed for the day. */
export function differs({ published, total }: OverdueRow, printed: boolean): boolean {
  return printed && (published?.total ?? 0) !== total;
}

function issuesBySubject(nodes: readonly Issue[] | null | undefined, kind: string) {
  return (nodes ?? []).map(({ subject, detail }) => [subject, { kind, detail }] as const);
}

function sum(values: readonly number[]): number {
  return values.reduce((whole, value) => whole + value, 0);
}
