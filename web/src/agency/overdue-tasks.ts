import type { LateTask, Scorecard } from './scorecard';

/** How an overdue task was given: to it alone, to all of its kind with its own part open, or no source says how. */
export type Given = 'separate' | 'shared' | 'other';

export interface OverdueTask {
  readonly task: LateTask;
  readonly given: Given;
}

/**
 * The tasks behind Agency.overdueCount, in its order of parts. A shared task that it leads counts only where it is listed
 * with its own part open; null where the tasks did not arrive.
 */
export function overdueTasks({ overdueLed, overdueShared }: Scorecard): OverdueTask[] | null {
  if (!overdueLed || !overdueShared) return null;
  const led = (given: Given, scope: LateTask['scope']) =>
    overdueLed.nodes.filter((task) => task.scope === scope).map((task) => ({ task, given }));
  return [
    ...led('separate', 'SEPARATE'),
    ...overdueShared.nodes.map((task) => ({ task, given: 'shared' as const })),
    ...led('other', null),
  ];
}
