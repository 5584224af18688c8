import { detailOf } from '@lien-thong/kit/reconcile';
import type { Outcome } from './outcome';

/** More than these are in Query.dataIssues. */
const SHOWN = 20;

/** One line for a projection, and one more for each of its first differences. */
export function linesOf(outcome: Outcome): string[] {
  if ('notCompared' in outcome)
    return [`${outcome.projection}: not compared, because ${outcome.notCompared}`];
  const { compared, differences } = outcome.reconciliation;
  const more = differences.length - SHOWN;
  return [
    `${outcome.projection}: compared ${compared}, differences ${differences.length}`,
    ...differences.slice(0, SHOWN).map((one) => `  ${one.key}: ${detailOf(one)}`),
    ...(more > 0 ? [`  and ${more} more: Query.dataIssues(kind: "PROJECTION_DIFFERS")`] : []),
  ];
}

/** 0 where everything was compared and is equal. */
export function exitCodeOf(outcomes: readonly Outcome[]): number {
  const equal = (one: Outcome) => 'reconciliation' in one && one.reconciliation.differences.length === 0;
  return outcomes.every(equal) ? 0 : 1;
}
