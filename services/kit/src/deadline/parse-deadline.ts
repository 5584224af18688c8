import { isLocalDate, type LocalDate } from '../clock';
import { normaliseText } from '../text';

export type DeadlinePrecision = 'DAY' | 'MONTH' | 'QUARTER' | 'YEAR' | 'ONGOING' | 'UNREADABLE';

export interface ParsedDeadline {
  /** The text as printed, white space folded. */
  readonly text: string;
  readonly precision: DeadlinePrecision;
  /** A period is due on its last day; null for continuous work and for what cannot be read. */
  readonly dueOn: LocalDate | null;
}

const ROMAN_QUARTER: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };

// Words before the date that do not move it. «Trước ngày 28/5/2025» stands beside the printed deadline 28/5/2025
// (164-BC-BKHCN, PL01, shared task 7), so the day named is the day due.
const LEAD_IN =
  /^(hoàn thành|hạn|thời hạn|thời gian|chậm nhất|trong|đến hết|đến|trước|xong|vào|là|ngày|:)(?=[\s:\d]|$)[\s:]*/u;

/** Reads a deadline as the documents print it. What cannot be read without a guess is UNREADABLE. */
export function parseDeadline(printed: string): ParsedDeadline {
  const text = normaliseText(printed);
  const words = withoutLeadIn(text.toLocaleLowerCase('vi').replace(/[.;,]+$/u, ''));
  if (
    /^(thường xuyên|hằng năm|hàng năm|hằng tháng|hàng tháng|liên tục)(?![\p{L}\d])/u.test(words) &&
    !/\d/.test(words)
  ) {
    return { text, precision: 'ONGOING', dueOn: null };
  }
  const read = readDay(words) ?? readMonth(words) ?? readQuarter(words) ?? readYear(words);
  return read ? { text, ...read } : { text, precision: 'UNREADABLE', dueOn: null };
}

type Read = { precision: DeadlinePrecision; dueOn: LocalDate } | null;

function withoutLeadIn(words: string): string {
  const shorter = words.replace(LEAD_IN, '');
  return shorter === words ? words.trim() : withoutLeadIn(shorter);
}

function readDay(words: string): Read {
  const numbers = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{2}|\d{4})$/u.exec(words);
  const spelt = /^(\d{1,2}) tháng (\d{1,2}) năm (\d{4})$/u.exec(words);
  const match = numbers ?? spelt;
  if (!match) return null;
  const [first, second, year] = [Number(match[1]), Number(match[2]), fullYear(match[3] ?? '')];
  // Month-first dates stand beside day-first ones; only a day above 12 tells them apart, otherwise the
  // Vietnamese order holds.
  const [day, month] = second > 12 ? [second, first] : [first, second];
  const dueOn = isoDay(year, month, day);
  return isLocalDate(dueOn) ? { precision: 'DAY', dueOn } : null;
}

function readMonth(words: string): Read {
  const match = /^(?:tháng\s*)?(\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)(\d{4})$/u.exec(words);
  if (!match) return null;
  return endOfMonth('MONTH', Number(match[2]), Number(match[1]));
}

function readQuarter(words: string): Read {
  const match = /^quý\s*(iv|i{1,3}|[1-4])(?:\s*[/.-]\s*|\s+năm\s+|\s+)(\d{4})$/u.exec(words);
  const quarter = match && ROMAN_QUARTER[match[1] ?? ''];
  if (!match || !quarter) return null;
  return endOfMonth('QUARTER', Number(match[2]), quarter * 3);
}

function readYear(words: string): Read {
  const match = /^(?:(?:cuối|hết)\s+)?(?:năm\s+)?(\d{4})$/u.exec(words);
  if (!match) return null;
  const dueOn = isoDay(Number(match[1]), 12, 31);
  return isLocalDate(dueOn) ? { precision: 'YEAR', dueOn } : null;
}

function endOfMonth(precision: DeadlinePrecision, year: number, month: number): Read {
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
