import { scaleLinear, scaleThreshold, scaleUtc } from 'd3-scale';

/** Part of the width, in per cent; drawn so, a chart fits every screen without being drawn anew. */
export type PerCent = number;

/** Lengths from 0 to the largest of what is shown; nothing shown is longer than the place for it. */
export function lengthScale(values: readonly number[]): (value: number) => PerCent {
  const largest = Math.max(0, ...values);
  return scaleLinear([0, largest === 0 ? 1 : largest], [0, 100]).clamp(true);
}

/** A bullet: a share has the whole as its end, any other figure a little more than the larger of figure and target. */
export function bulletScale(
  actual: number | null,
  target: number,
  unit: string | null,
): (value: number) => PerCent {
  const end = unit === '%' ? Math.max(100, actual ?? 0) : Math.max(actual ?? 0, target) * 1.15;
  return scaleLinear([0, end === 0 ? 1 : end], [0, 100]).clamp(true);
}

export interface TimeAxis {
  readonly at: (day: string) => PerCent;
  /** First days of months, few enough to be read. */
  readonly ticks: readonly string[];
}

/** Whole months from the first to the last of the days, with at most `most` of them named. */
export function timeAxis(days: readonly string[], most: number): TimeAxis {
  const sorted = [...days].sort();
  const from = monthOf(sorted[0] as string);
  const until = monthAfter(sorted.at(-1) as string);
  const scale = scaleUtc([instant(from), instant(until)], [0, 100]).clamp(true);
  const months: string[] = [];
  for (let month = from; month < until; month = monthAfter(month)) months.push(month);
  const step = Math.ceil(months.length / most);
  return {
    at: (day) => scale(instant(day)),
    ticks: months.filter((_, place) => place % step === 0),
  };
}

/** The class that a value falls in, from 0: as many as the limits, and one more. A limit begins the class above it. */
export function classOf(limits: readonly number[]): (value: number) => number {
  return scaleThreshold(
    limits,
    Array.from({ length: limits.length + 1 }, (_, place) => place),
  );
}

export function endOfMonth(day: string): string {
  return new Date(instant(monthAfter(day)).getTime() - 86_400_000).toISOString().slice(0, 10);
}

function monthOf(day: string): string {
  return `${day.slice(0, 7)}-01`;
}

function monthAfter(day: string): string {
  const first = instant(monthOf(day));
  first.setUTCMonth(first.getUTCMonth() + 1);
  return first.toISOString().slice(0, 10);
}

function instant(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
