import { isLocalDate, type LocalDate } from '../clock';

/** A day, or a period by its last day; null where the words are something else. */
export type Read = { precision: 'DAY' | 'MONTH' | 'QUARTER' | 'YEAR'; dueOn: LocalDate } | null;

const QUARTER: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };
const NUMBERS = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{2}|\d{4})$/u;
const SPELT = /^(\d{1,2}) tháng (\d{1,2}) năm (\d{4})$/u;

export function readDay(words: string): Read {
  const match = NUMBERS.exec(words) ?? SPELT.exec(words);
  if (!match) return null;
  const [first, second, year] = [Number(match[1]), Number(match[2]), fullYear(match[3] ?? '')];
  // Month-first dates stand beside day-first ones; only a day above 12 tells them apart, otherwise the
  // Vietnamese order holds.
  const [day, month] = second > 12 ? [second, first] : [first, second];
  const dueOn = isoDay(year, month, day);
  return isLocalDate(dueOn) ? { precision: 'DAY', dueOn } : null;
}

/** Whether the words are a date that is only one with the month before the day, as in 6/30/2025. */
export function isMonthFirst(printed: string): boolean {
  const match = NUMBERS.exec(printed.trim());
  return match !== null && Number(match[2]) > 12 && readDay(printed.trim()) !== null;
}

export function readMonth(words: string): Read {
  const match = /^(?:tháng\s*)?(\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)(\d{4})$/u.exec(words);
  return match && endOfMonth('MONTH', Number(match[2]), Number(match[1]));
}

export function readQuarter(words: string): Read {
  const match = /^quý\s*(iv|i{1,3}|[1-4])(?:\s*[/.-]\s*|\s+năm\s+|\s+)(\d{4})$/u.exec(words);
  const quarter = match && QUARTER[match[1] ?? ''];
  return quarter ? endOfMonth('QUARTER', Number(match[2]), quarter * 3) : null;
}

/**
 * «5 tháng cuối năm 2025», «6 tháng đầu năm 2025». Longer than a quarter, so no finer than a year is said of it; its
 * last day is known all the same.
 */
export function readSpan(words: string): Read {
  const match = /^(\d{1,2}) tháng (đầu|cuối) năm (\d{4})$/u.exec(words);
  const months = Number(match?.[1]);
  if (!match || months < 1 || months > 11) return null;
  return endOfMonth('YEAR', Number(match[3]), match[2] === 'cuối' ? 12 : months);
}

/** A year, or years from one to another: due at the end of the last. */
export function readYear(words: string): Read {
  const match = /^(?:giai đoạn\s+)?(?:năm\s+)?(?:(\d{4})\s*[-–]\s*)?(\d{4})$/u.exec(words);
  if (!match || (match[1] ?? '') > (match[2] ?? '')) return null;
  return endOfMonth('YEAR', Number(match[2]), 12);
}

function endOfMonth(precision: 'MONTH' | 'QUARTER' | 'YEAR', year: number, month: number): Read {
  if (month < 1 || month > 12) return null;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const dueOn = isoDay(year, month, lastDay);
  return isLocalDate(dueOn) ? { precision, dueOn } : null;
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
