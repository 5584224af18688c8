import { recordset, type UnitOfWork } from '@lien-thong/kit/database';
import { settleDataIssues } from '@lien-thong/kit/issues';
import {
  OVERDUE_ISSUES,
  printedAgainstCounted,
  spelledDifferently,
  type PrintedName,
} from './overdue.issues';
import { summariseOverdue } from './overdue.summary';

export interface NewPublishedCount {
  readonly asOf: string;
  readonly agencyCode: string;
  readonly printedName: string | null;
  readonly separate: number | null;
  readonly shared: number | null;
  readonly total: number | null;
  readonly note: string | null;
  readonly document: string | null;
  readonly locator: string | null;
}

/** Records printed counts, and states every place where they and the lists behind them disagree. */
export async function recordPublishedCounts(
  uow: UnitOfWork,
  counts: readonly NewPublishedCount[],
): Promise<void> {
  await uow.manager.query(
    `INSERT INTO published_overdue (as_of, agency_code, printed_name, separate, shared, total, note, document, locator)
     SELECT "asOf", "agencyCode", "printedName", separate, shared, total, note, document, locator
     FROM jsonb_to_recordset($1::jsonb) AS row (
       "asOf" date, "agencyCode" text, "printedName" text, separate int, shared int, total int, note text,
       document text, locator text)
     ON CONFLICT (as_of, agency_code) DO UPDATE SET
       printed_name = excluded.printed_name, separate = excluded.separate, shared = excluded.shared,
       total = excluded.total, note = excluded.note, document = excluded.document, locator = excluded.locator`,
    [recordset(counts)],
  );
  const names = await printedNames(uow);
  const days = [...new Set(counts.map((count) => count.asOf))];
  const found = spelledDifferently(names);
  for (const day of days) found.push(...printedAgainstCounted(day, await summariseOverdue(uow.manager, day)));
  const subjects = [
    ...new Set([...names.map((name) => name.agencyCode), ...found.map((issue) => issue.subject)]),
  ];
  await settleDataIssues(uow.manager, OVERDUE_ISSUES, 'Agency', subjects);
  found.forEach(uow.raise);
  for (const day of days) {
    uow.audit({ action: 'record-published-overdue', subjectType: 'OverdueSummary', subject: day });
  }
}

/** Every name under which the lists and tables print an agency, with the first place and how often. */
async function printedNames(uow: UnitOfWork): Promise<PrintedName[]> {
  return uow.manager.query(
    `SELECT agency_code AS "agencyCode", printed_name AS name, count(*)::int AS times,
            (array_agg(document ORDER BY document, locator))[1] AS document,
            (array_agg(locator ORDER BY document, locator))[1] AS locator
     FROM (
       SELECT DISTINCT agency_code, printed_name, document, locator FROM task_agency
       UNION ALL SELECT agency_code, printed_name, document, locator FROM task_assignment_status
       UNION ALL SELECT agency_code, printed_name, document, locator FROM published_overdue
     ) AS place
     WHERE printed_name IS NOT NULL
     GROUP BY agency_code, printed_name ORDER BY agency_code, times DESC, printed_name COLLATE "C"`,
  );
}
