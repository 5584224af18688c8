import { CodedError } from '@lien-thong/kit/errors';
import { statisticsErrors } from './statistics.errors';

/** Whole months, by their first day and the last day of all. */
export interface Period {
  readonly firstMonth: string;
  readonly lastMonth: string;
  readonly lastDay: string;
}

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;
const QUARTER = /^(\d{4})-Q([1-4])$/;
const YEAR = /^(\d{4})$/;
const MOST_MONTHS = 120;

/** The first day of a month written YYYY-MM. @throws PERIOD_UNREADABLE */
export function readMonth(text: string): string {
  if (!MONTH.test(text) || text < '1900') throw unreadable(text);
  return `${text}-01`;
}

/** A month (YYYY-MM), a quarter (YYYY-Q1 … Q4) or a year (YYYY). @throws PERIOD_UNREADABLE */
export function readPeriod(text: string): Period {
  if (text < '1900') throw unreadable(text);
  const quarter = QUARTER.exec(text);
  if (quarter) {
    const last = Number(quarter[2]) * 3;
    return periodOf(monthOf(Number(quarter[1]), last - 2), monthOf(Number(quarter[1]), last));
  }
  if (YEAR.test(text)) return periodOf(`${text}-01-01`, `${text}-12-01`);
  const month = readMonth(text);
  return periodOf(month, month);
}

/** The months that two days and all between them lie in. @throws PERIOD_OUT_OF_RANGE */
export function monthsBetween(from: string, to: string): Period {
  const period = periodOf(`${from.slice(0, 7)}-01`, `${to.slice(0, 7)}-01`);
  const months = monthNumber(to) - monthNumber(from) + 1;
  if (from > to || months > MOST_MONTHS) {
    throw new CodedError(statisticsErrors.PERIOD_OUT_OF_RANGE, { from, to, most: MOST_MONTHS });
  }
  return period;
}

/** The last day of the month of a day. */
export function lastDayOf(day: string): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function periodOf(firstMonth: string, lastMonth: string): Period {
  return { firstMonth, lastMonth, lastDay: lastDayOf(lastMonth) };
}

function monthOf(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}-01`;
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}

function unreadable(text: string): CodedError {
  return new CodedError(statisticsErrors.PERIOD_UNREADABLE, { period: text.slice(0, 20) });
}
