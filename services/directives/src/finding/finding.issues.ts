import { parseDeadline } from '@lien-thong/kit/deadline';
import type { NewDataIssue } from '@lien-thong/kit/issues';
import { unreadableDeadlines } from '../deadline/deadline.issues';
import type { IssueKind } from '../issues/issue-kinds';
import type { NewFinding } from './finding.input';

/** The kinds that registering findings states anew. */
export const FINDING_ISSUES: IssueKind[] = ['DEADLINE_UNREADABLE', 'FINDING_DEADLINES_DIFFER'];

export function faultsOf(finding: NewFinding): NewDataIssue[] {
  return [
    ...unreadableDeadlines('Finding', finding.id, finding.responsibilities),
    ...differingDeadlines(finding),
  ];
}

/** One issue for a finding whose agencies have to act by different days, with the days and who. */
function differingDeadlines({ id, responsibilities, document, locator }: NewFinding): NewDataIssue[] {
  const agenciesBy = new Map<string, string[]>();
  for (const { agencyCode, deadlineText } of responsibilities) {
    const day = deadlineText === null ? null : parseDeadline(deadlineText).dueOn;
    if (day !== null) agenciesBy.set(day, [...(agenciesBy.get(day) ?? []), agencyCode]);
  }
  if (agenciesBy.size < 2) return [];
  const detail = [...agenciesBy].sort().map(([day, agencies]) => `${day}: ${agencies.join(', ')}`);
  const source = document === null ? null : { document, locator };
  return [
    {
      kind: 'FINDING_DEADLINES_DIFFER' satisfies IssueKind,
      subject: id,
      subjectType: 'Finding',
      responsible: null,
      detail: `Thời hạn khác nhau: ${detail.join('; ')}`,
      source,
    },
  ];
}
