import type { NewDataIssue } from '@lien-thong/kit/issues';
import { foldName, plainName } from '@lien-thong/kit/text';
import type { IssueKind } from '../issues/issue-kinds';
import type { OverdueSummaryRow } from './overdue.entity';

/** The kinds that recording printed counts states anew. */
export const OVERDUE_ISSUES: IssueKind[] = [
  'PRINTED_TOTAL_CONTRADICTS_LIST',
  'AGENCY_MISSING_FROM_TABLE',
  'AGENCY_NAME_SPELT_DIFFERENTLY',
];

export interface PrintedName {
  readonly agencyCode: string;
  readonly name: string;
  readonly times: number;
  readonly document: string | null;
  readonly locator: string | null;
}

/** One issue for each agency whose printed figures differ from the lists; a blank cell says none. */
export function printedAgainstCounted(day: string, rows: readonly OverdueSummaryRow[]): NewDataIssue[] {
  const table = tableOf(rows);
  if (!table) return [];
  return rows.flatMap((row) => {
    const counted = { separate: row.separate, shared: row.shared, total: row.separate + row.shared };
    if (!row.published) {
      const detail = `Đến ${day}: danh sách có ${figures(counted)}; bảng tổng hợp không có dòng này`;
      return [issue('AGENCY_MISSING_FROM_TABLE', row.agencyCode, detail, table)];
    }
    const { separate, shared, total, note, document, locator } = row.published;
    const wrong = [
      differs('giao riêng', separate, counted.separate),
      differs('giao chung', shared, counted.shared),
      differs('tổng', total, counted.total),
    ].filter((difference) => difference !== null);
    if (wrong.length === 0) return [];
    const detail = `Đến ${day}: ${wrong.join('; ')}${note ? `; in kèm «${note.slice(0, 60)}»` : ''}`;
    return [issue('PRINTED_TOTAL_CONTRADICTS_LIST', row.agencyCode, detail, { document, locator })];
  });
}

/**
 * One issue for each name that is not the one most often printed for its agency. A group has no name of its own, so that
 * only a slip of letters or tones in one of its descriptions is an issue.
 */
export function spelledDifferently(names: readonly PrintedName[]): NewDataIssue[] {
  const usual = new Map<string, PrintedName>();
  for (const name of names) {
    const known = usual.get(subjectOf(name));
    if (!known || name.times > known.times) usual.set(subjectOf(name), name);
  }
  return names.flatMap((name) => {
    const other = usual.get(subjectOf(name));
    if (!other || isSpeltAs(name, other)) return [];
    const detail = `In «${name.name.slice(0, 60)}», nơi khác «${other.name.slice(0, 60)}»`;
    return [issue('AGENCY_NAME_SPELT_DIFFERENTLY', name.agencyCode, detail, name)];
  });
}

const isGroup = ({ agencyCode }: PrintedName) => agencyCode.startsWith('NHOM-');

const subjectOf = (name: PrintedName) =>
  isGroup(name) ? `${name.agencyCode} ${plainName(name.name)}` : name.agencyCode;

const isSpeltAs = (name: PrintedName, other: PrintedName) =>
  isGroup(name) ? foldName(name.name) === foldName(other.name) : name.name === other.name;

interface Place {
  readonly document: string | null;
  readonly locator: string | null;
}

/** The table as a whole: the place of its rows without the number of the row. */
function tableOf(rows: readonly OverdueSummaryRow[]): Place | undefined {
  const [published] = rows.flatMap((row) => row.published ?? []);
  return published && { ...published, locator: published.locator?.replace(/\/[^/]*$/u, '') ?? null };
}

function differs(what: string, printed: number | null, counted: number): string | null {
  return (printed ?? 0) === counted ? null : `${what} in ${printed ?? 'trống'}, danh sách ${counted}`;
}

function figures({ separate, shared }: { separate: number; shared: number }): string {
  return `${separate} nhiệm vụ giao riêng, ${shared} giao chung`;
}

function issue(kind: IssueKind, agency: string, detail: string, { document, locator }: Place): NewDataIssue {
  const source = document === null ? null : { document, locator };
  return { kind, subject: agency, subjectType: 'Agency', responsible: null, detail, source };
}
