import { isMonthFirst, parseDeadline } from '@lien-thong/kit/deadline';
import type { NewDataIssue } from '@lien-thong/kit/issues';
import type { TaskMandateState } from '../generated/events';
import type { IssueKind } from '../issues/issue-kinds';
import type { NewTask, Sourced } from './task.input';
import type { StatedTask } from './task.state';

/** The kinds that registering tasks states anew. */
export const TASK_ISSUES: IssueKind[] = [
  'DEADLINE_UNREADABLE',
  'DATE_MONTH_FIRST',
  'DATE_CUT_SHORT',
  'TASK_LISTED_TWICE',
  'TASK_DEADLINES_DIFFER',
  'TASK_LEADS_DIFFER',
];

/** What is wrong with the dates of one task as printed. The same words under several directives are one fault. */
export function printedFaults(task: NewTask): NewDataIssue[] {
  const issues: NewDataIssue[] = [];
  for (const { deadlineText, ...source } of task.mandates) {
    if (deadlineText === null) continue;
    const { text, precision, dueOn } = parseDeadline(deadlineText);
    if (precision === 'UNREADABLE') {
      issues.push(issue('DEADLINE_UNREADABLE', task.id, `Thời hạn in «${quote(text)}»`, source));
    }
    if (isMonthFirst(text)) {
      const detail = `In «${text}», tháng trước ngày sau; đọc là ${dueOn}`;
      issues.push(issue('DATE_MONTH_FIRST', task.id, detail, source));
    }
  }
  for (const { printed, meaning, ...source } of task.printedDates) {
    if (parseDeadline(printed).precision !== 'UNREADABLE') continue;
    issues.push(issue('DATE_CUT_SHORT', task.id, `In «${quote(printed)}» (${meaning})`, source));
  }
  return issues;
}

/** Where one work has two deadlines or owners: in two mandates of a task, or in two lists as two tasks. */
export function contradictions(tasks: readonly NewTask[], states: readonly StatedTask[]): NewDataIssue[] {
  const newest = new Map(states.map(({ state }) => [state.id, state]));
  return tasks.flatMap((task) => {
    const state = newest.get(task.id);
    if (!state) return [];
    const [first, ...others] = claimsOf(task, state.mandates);
    const within = first ? others.flatMap((other) => differences(task, other, first)) : [];
    const between = task.sameAs.flatMap((pair) => {
      const other = newest.get(pair.taskId);
      if (!other) return [];
      const twice = issue('TASK_LISTED_TWICE', task.id, `Cùng nhiệm vụ với ${pair.taskId}`, pair);
      return [twice, ...differences(task, { ...other, where: pair.taskId, place: pair }, state)];
    });
    return [...within, ...between];
  });
}

interface Claim {
  /** Null also where only a heading gives a day: it contradicts none of a row. */
  readonly deadline: TaskMandateState['deadline'] | null;
  readonly leads: readonly string[];
}

interface PlacedClaim extends Claim {
  readonly where: string;
  readonly place: Sourced;
}

/** What a line says of several directives in the same words is one claim. */
function claimsOf(task: NewTask, mandates: readonly TaskMandateState[]): PlacedClaim[] {
  const claims = new Map<string, { mandate: TaskMandateState; place: Sourced; directives: string[] }>();
  mandates.forEach((mandate, index) => {
    const place = task.mandates[index] ?? task;
    const key = JSON.stringify([place.document, place.locator, mandate.deadline?.text, mandate.leads]);
    const inHeading = task.mandates[index]?.inHeading ?? false;
    const said = inHeading ? { ...mandate, deadline: null } : mandate;
    const claim = claims.get(key) ?? { mandate: said, place, directives: [] };
    claims.set(key, { ...claim, directives: [...claim.directives, mandate.directiveId] });
  });
  return [...claims.values()].map(({ mandate: { deadline, leads }, place, directives }) => {
    const elsewhere = place.document !== task.document || place.locator !== task.locator;
    const names = directives.join(', ');
    return { deadline, leads, place, where: elsewhere ? `${place.locator} (${names})` : names };
  });
}

/** A deadline that is missing or cannot be read contradicts nothing, nor does a line that names no lead. */
function differences(task: NewTask, other: PlacedClaim, own: Claim): NewDataIssue[] {
  const issues: NewDataIssue[] = [];
  const [ours, theirs] = [own.deadline, other.deadline].filter(
    (deadline) => deadline && deadline.precision !== 'UNREADABLE',
  );
  if (ours && theirs && ours.dueOn !== theirs.dueOn) {
    const detail = `Thời hạn «${quote(ours.text)}»; ở ${other.where} là «${quote(theirs.text)}»`;
    issues.push(issue('TASK_DEADLINES_DIFFER', task.id, detail, other.place));
  }
  const bothNamed = other.leads.length > 0 && own.leads.length > 0;
  if (bothNamed && String([...other.leads].sort()) !== String([...own.leads].sort())) {
    const detail = `Chủ trì ${own.leads.join(', ')}; ở ${other.where} là ${other.leads.join(', ')}`;
    issues.push(issue('TASK_LEADS_DIFFER', task.id, detail, other.place));
  }
  return issues;
}

const quote = (text: string) => text.slice(0, 60);

function issue(kind: IssueKind, task: string, detail: string, { document, locator }: Sourced): NewDataIssue {
  const source = document === null ? null : { document, locator };
  return { kind, subject: task, subjectType: 'Task', responsible: null, detail, source };
}
