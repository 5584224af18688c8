import type { NewDataIssue } from '@lien-thong/kit/issues';
import type { IssueKind } from '../issues/issue-kinds';
import type { NewConnection, NewConnectionReport, UnplacedConnection } from './connection.input';

const SUBJECT = 'DataConnection';

/** A printed deadline without a day that can be read. */
export function unreadableDeadlines(connections: readonly NewConnection[]): NewDataIssue[] {
  return connections.flatMap((connection) =>
    connection.deadline?.precision === 'UNREADABLE'
      ? [issue('DEADLINE_UNREADABLE', connection.id, null, `«${connection.deadline.text}»`, connection)]
      : [],
  );
}

/** What is ordered or reported of an end that names no system, or one that no source gives an owner. */
export function unknownEnds(connections: readonly UnplacedConnection[]): NewDataIssue[] {
  return connections.map((connection) => {
    const { id, placedCode, unplacedEnd, unplacedOwner, deadlineText } = connection;
    const deadline = deadlineText === null ? '' : `; thời hạn «${deadlineText}»`;
    const detail = `Kết nối với ${placedCode}: không xác định được đầu kia «${unplacedEnd}»${deadline}`;
    return issue('CONNECTION_END_UNKNOWN', id, unplacedOwner, detail, connection);
  });
}

/** One statement about several connections says of none of them how it stands for itself. */
export function sharedStates(reports: readonly NewConnectionReport[]): NewDataIssue[] {
  const statements = new Map<string, NewConnectionReport[]>();
  for (const report of reports) {
    if (report.document === null) continue;
    const place = JSON.stringify([report.document, report.locator, report.reportedOn, report.status]);
    statements.set(place, [...(statements.get(place) ?? []), report]);
  }
  return [...statements.values()].flatMap((together) => {
    const [first] = together;
    const count = new Set(together.map((report) => report.connectionId)).size;
    if (!first || count < 2) return [];
    const detail = `Một chỗ báo cáo chung ${first.status} cho ${count} kết nối, không tách từng kết nối`;
    return [issue('CONNECTION_STATE_SHARED', first.connectionId, null, detail, first)];
  });
}

interface Place {
  readonly document: string | null;
  readonly locator: string | null;
}

function issue(
  kind: IssueKind,
  subject: string,
  responsible: string | null,
  detail: string,
  { document, locator }: Place,
): NewDataIssue {
  const source = document === null ? null : { document, locator };
  return { kind, subject, subjectType: SUBJECT, responsible, detail, source };
}
