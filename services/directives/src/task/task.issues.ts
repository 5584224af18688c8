import { isMonthFirst, parseDeadline } from '@lien-thong/kit/deadline';
import type { NewDataIssue } from '@lien-thong/kit/issues';
import type { TaskMandateState } from '../generated/events';
import type { IssueKind } from '../issues/issue-kinds';
import type { NewTask, Sourced } from './task.service';
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
    const [first, ...others] = state.mandates;
    const within = first
      ? others.flatMap((other, index) => {
          const place = task.mandates[index + 1] ?? task;
          return differences(task.id, whereOf(other.directiveId, place, task), other, first, place);
        })
      : [];
    const between = task.sameAs.flatMap((pair) => {
      const other = newest.get(pair.taskId);
      if (!other) return [];
      const twice = issue('TASK_LISTED_TWICE', task.id, `Cùng nhiệm vụ với ${pair.taskId}`, pair);
      return [twice, ...differences(task.id, pair.taskId, other, state, pair)];
    });
    return [...within, ...between];
  });
}

/** A directive told of in another line than the one that lists the task is quoted with that line. */
function whereOf(directive: string, place: Sourced, task: Sourced): string {
  const elsewhere = place.document !== task.document || place.locator !== task.locator;
  return elsewhere && place.locator !== null ? `${directive} (${place.locator})` : directive;
}

type Claim = Pick<TaskMandateState, 'leads'> & { readonly deadline: TaskMandateState['deadline'] | null };

function differences(task: string, where: string, other: Claim, own: Claim, source: Sourced): NewDataIssue[] {
  const issues: NewDataIssue[] = [];
  if (other.deadline && own.deadline && other.deadline.dueOn !== own.deadline.dueOn) {
    const detail = `Thời hạn «${quote(own.deadline.text)}»; ở ${where} là «${quote(other.deadline.text)}»`;
    issues.push(issue('TASK_DEADLINES_DIFFER', task, detail, source));
  }
  const bothNamed = other.leads.length > 0 && own.leads.length > 0;
  if (bothNamed && String([...other.leads].sort()) !== String([...own.leads].sort())) {
    const detail = `Chủ trì ${own.leads.join(', ')}; ở ${where} là ${other.leads.join(', ')}`;
    issues.push(issue('TASK_LEADS_DIFFER', task, detail, source));
  }
  return issues;
}

const quote = (text: string) => text.slice(0, 60);

function issue(kind: IssueKind, task: string, detail: string, { document, locator }: Sourced): NewDataIssue {
  const source = document === null ? null : { document, locator };
  return { kind, subject: task, subjectType: 'Task', responsible: null, detail, source };
}
