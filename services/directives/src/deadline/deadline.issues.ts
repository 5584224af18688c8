import { parseDeadline } from '@lien-thong/kit/deadline';
import type { NewDataIssue } from '@lien-thong/kit/issues';

interface Printed {
  readonly deadlineText: string | null;
  readonly document: string | null;
  readonly locator: string | null;
}

/** One issue for each printed deadline from which no day can be read; at most 60 characters of it are quoted. */
export function unreadableDeadlines(
  subjectType: string,
  subject: string,
  printed: readonly Printed[],
): NewDataIssue[] {
  return printed.flatMap(({ deadlineText, document, locator }) => {
    if (deadlineText === null) return [];
    const { text, precision } = parseDeadline(deadlineText);
    if (precision !== 'UNREADABLE') return [];
    const source = document === null ? null : { document, locator };
    const detail = `Thời hạn in «${text.slice(0, 60)}»`;
    return [{ kind: 'DEADLINE_UNREADABLE', subject, subjectType, responsible: null, detail, source }];
  });
}
