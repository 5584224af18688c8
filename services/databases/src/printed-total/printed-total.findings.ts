import type { NewDataIssue } from '@lien-thong/kit/issues';
import type { NewDatabase } from '../database/database.input';
import type { IssueKind } from '../issues/issue-kinds';

/** A number that a document prints of things it may or may not list. */
export interface PrintedTotal {
  readonly key: string;
  readonly value: number;
  readonly unit: string;
  /** What is counted, where several totals count the same things. */
  readonly counts: string | null;
  /** Rows of the same document that list what is counted: «PL04/1a/1-8; PL04/1đ/12-86». */
  readonly list: string | null;
  readonly document: string;
  readonly locator: string | null;
}

export const TOTAL_KINDS = [
  'PRINTED_TOTAL_CONTRADICTS_LIST',
  'PRINTED_TOTALS_CONTRADICT',
  'PRINTED_TOTAL_WITHOUT_LIST',
] as const satisfies readonly IssueKind[];

const UNIT_OF_DATABASES = 'cơ sở dữ liệu';

/** Printed totals against the lists behind them, and against each other. */
export function findingsOfTotals(
  totals: readonly PrintedTotal[],
  databases: readonly NewDatabase[],
): NewDataIssue[] {
  return totals
    .filter((total) => total.unit === UNIT_OF_DATABASES)
    .flatMap((total, index, all) => [
      ...againstList(total, databases),
      ...againstOthers(total, all.slice(index + 1)),
    ]);
}

function againstList(total: PrintedTotal, databases: readonly NewDatabase[]): NewDataIssue[] {
  if (total.list === null) {
    return [
      issue('PRINTED_TOTAL_WITHOUT_LIST', total, `In ${total.value} ${total.unit}, không kèm danh mục`),
    ];
  }
  const { list } = total;
  const listed = databases.filter((database) => isListed(database, total.document, list)).length;
  if (listed === total.value) return [];
  const detail = `In ${total.value} ${total.unit}; danh sách ${list} có ${listed}`;
  return [issue('PRINTED_TOTAL_CONTRADICTS_LIST', total, detail)];
}

function againstOthers(total: PrintedTotal, later: readonly PrintedTotal[]): NewDataIssue[] {
  return later
    .filter((other) => total.counts !== null && other.counts === total.counts && other.value !== total.value)
    .map((other) => {
      const detail = `In ${total.value} ${total.unit}; ${other.document} ${other.locator} in ${other.value}`;
      return issue('PRINTED_TOTALS_CONTRADICT', total, detail);
    });
}

/** Listed is what a row is about, or gives a deadline; a name in passing lists nothing. */
function isListed(database: NewDatabase, document: string, list: string): boolean {
  const places = [database, ...database.deadlines].filter((place) => place.document === document);
  return list
    .split(';')
    .some((range) => places.some(({ locator }) => locator !== null && covers(range.trim(), locator)));
}

function covers(range: string, locator: string): boolean {
  const [, section, from, to = from] = /^(.+)\/(\d+)(?:-(\d+))?$/u.exec(range) ?? [];
  const [, place, row] = /^(.+)\/(\d+)$/u.exec(locator) ?? [];
  return place === section && Number(from) <= Number(row) && Number(row) <= Number(to);
}

function issue(kind: IssueKind, total: PrintedTotal, detail: string): NewDataIssue {
  const { key, document, locator } = total;
  return {
    kind,
    subject: key,
    subjectType: 'PrintedTotal',
    responsible: null,
    detail,
    source: { document, locator },
  };
}
