import type { ProcessingTimeUnit } from '../generated/graphql';
import type { TimeState } from '../procedure/procedure.state';

/** The portal's own words; OTHER is its word for «no unit». */
const UNITS: ReadonlyMap<string, ProcessingTimeUnit | null> = new Map([
  ['WORKING_DAY', 'WORKING_DAY'],
  ['DAY', 'DAY'],
  ['HOUR', 'HOUR'],
  ['MONTH', 'MONTH'],
  ['YEAR', 'YEAR'],
  ['OTHER', null],
]);

const NUMBER = /^\d+(?:[.,]\d+)?$/u;

/** A unit that the portal prints and nobody knows is another fault than none at all. */
export const isWithoutUnit = (unit: string | null): boolean => unit === null || UNITS.get(unit) === null;

export const isKnownUnit = (unit: string): boolean => UNITS.has(unit);

/** A time is a number with its unit; whatever cannot be read as a number stays as printed. */
export function readTime(time: number | string | null | undefined, unit: string | null): TimeState | null {
  if (time === null || time === undefined || time === '') return null;
  const known = UNITS.get(unit ?? 'OTHER') ?? null;
  if (typeof time === 'number') return { value: time, unit: known, text: null };
  if (NUMBER.test(time)) return { value: Number(time.replace(',', '.')), unit: known, text: null };
  return { value: null, unit: known, text: time };
}

/** Reads «5 WORKING_DAY», the form in which a record repeats its different times. */
export function readPrintedTime(printed: string): TimeState | null {
  const cut = printed.lastIndexOf(' ');
  const unit = printed.slice(cut + 1);
  return isKnownUnit(unit) ? readTime(printed.slice(0, Math.max(cut, 0)), unit) : readTime(printed, null);
}
