import { timeAxis, type TimeAxis } from '../charts/scales';

/** Months that can be named on a phone without touching each other. */
const MOST = 6;

/** All months of what is due, and the one that the page speaks of. */
export function monthAxis(dues: readonly (string | null)[], day: string): TimeAxis {
  return timeAxis([...dues.filter((due) => due !== null), day], MOST);
}

/** «08/25». */
export function monthText(month: string): string {
  return `${month.slice(5, 7)}/${month.slice(2, 4)}`;
}
