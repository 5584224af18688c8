import type { Measured } from '../parts/measure-value';

/** What stands in an answer at the place of a figure: one measure, or how many there are. */
export type LiveFigure =
  { readonly measure: Measured } | { readonly count: number; readonly lists: number } | null;

/**
 * The figure at a path with points («agencies.nodes.papers.totalCount»). Of a list the numbers of its items are added up;
 * what holds no number is counted. Null where the answer has nothing there.
 */
export function figureAt(data: unknown, path: string): LiveFigure {
  const values = path
    .split('.')
    .reduce<unknown[]>(
      (all, field) => all.flatMap((one) => (isRecord(one) ? itemsOf(one[field]) : [])),
      [data],
    );
  const there = values.filter((one) => one !== null && one !== undefined);
  const [first] = there;
  if (there.length === 1 && isMeasure(first)) return { measure: first };
  const numbers = there.filter((one) => typeof one === 'number');
  if (numbers.length > 0) return { count: numbers.reduce((sum, one) => sum + one, 0), lists: numbers.length };
  return there.length > 0 ? { count: there.length, lists: 1 } : null;
}

function itemsOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isMeasure(value: unknown): value is Measured {
  return isRecord(value) && typeof value.basis === 'string' && 'value' in value;
}
