import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { todayInVietnam } from '../clock';
import { recordset } from '../database/recordset';

export interface NewDataIssue {
  readonly kind: string;
  readonly subject: string;
  readonly subjectType: string;
  /** Code of the agency that has to act; null where no source says who. */
  readonly responsible: string | null;
  readonly detail: string;
  readonly source: { readonly document: string; readonly locator: string | null } | null;
}

/** The same fault found again, by a second import or a replayed event, is the same issue, whoever has to act by now. */
export function issueId(issue: NewDataIssue): string {
  const place = [
    issue.kind,
    issue.subjectType,
    issue.subject,
    issue.source?.document,
    issue.source?.locator,
    issue.detail,
  ];
  return createHash('sha256').update(JSON.stringify(place)).digest('base64url').slice(0, 22);
}

export async function writeDataIssues(
  manager: EntityManager,
  at: Date,
  issues: readonly NewDataIssue[],
): Promise<void> {
  const rows = new Map(
    issues.map((issue) => {
      const { source, subjectType, ...rest } = issue;
      const id = issueId(issue);
      return [
        id,
        { ...rest, id, subject_type: subjectType, document: source?.document, locator: source?.locator },
      ];
    }),
  );
  await manager.query(
    `INSERT INTO data_issue (id, kind, subject, subject_type, responsible, detail, document, locator, found_on)
     SELECT id, kind, subject, subject_type, responsible, detail, document, locator, $2
     FROM jsonb_to_recordset($1::jsonb) AS issue (
       id text, kind text, subject text, subject_type text, responsible text, detail text, document text, locator text)
     ORDER BY id
     ON CONFLICT (id) DO UPDATE SET responsible = excluded.responsible
     WHERE data_issue.responsible IS DISTINCT FROM excluded.responsible`,
    [recordset([...rows.values()]), todayInVietnam(at)],
  );
}

/**
 * Removes the issues of these kinds about these subjects, so that a command can state anew what is still wrong.
 * @param stillFound what the command is about to state again: it stays, with the day on which it was first found.
 */
export async function settleDataIssues(
  manager: EntityManager,
  kinds: readonly string[],
  subjectType: string,
  subjects: readonly string[],
  stillFound: readonly NewDataIssue[] = [],
): Promise<void> {
  await manager.query(
    `DELETE FROM data_issue
     WHERE kind = ANY($1) AND subject_type = $2 AND subject = ANY($3) AND id <> ALL($4::text[])`,
    [kinds, subjectType, subjects, stillFound.map(issueId)],
  );
}
