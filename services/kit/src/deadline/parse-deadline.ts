import type { LocalDate } from '../clock';
import { normaliseText } from '../text';
import { readDay, readMonth, readQuarter, readSpan, readYear, type Read } from './read-period';

export type DeadlinePrecision = 'DAY' | 'MONTH' | 'QUARTER' | 'YEAR' | 'ONGOING' | 'UNREADABLE';

export interface ParsedDeadline {
  /** The text as printed, white space folded. */
  readonly text: string;
  readonly precision: DeadlinePrecision;
  /** A period is due on its last day; null for continuous work and for what cannot be read. */
  readonly dueOn: LocalDate | null;
}

const ONGOING =
  /^(?:định kỳ )?(thường xuyên|liên tục|(hằng|hàng) (năm|quý|tháng|tuần|ngày))(?![\p{L}\d])(,? *liên tục(?![\p{L}\d]))?/u;

// «hằng tháng (trước ngày 25 hằng tháng)»: the day of each month by which it is done again.
const DAY_OF_EACH_MONTH = /^\(?(trước )?ngày \d{1,2} (hằng|hàng) tháng\)?$/u;

// Words before the date that do not move it. «Trước ngày 28/5/2025» stands beside the printed deadline 28/5/2025
// (164-BC-BKHCN, PL01, shared task 7), so the day named is the day due.
const LEAD_IN =
  /^(hoàn thành|hạn|thời hạn|thời gian|chậm nhất|trong|đến|trước|xong|vào|là|hết|cuối|ngày(?=[\s:]*\d)|:)(?=[\s:\d]|$)[\s:]*/u;

// «Báo cáo Ban Chỉ đạo trong tháng 7/2025»: who acts or what is done, then one word that ties it to the date.
const ACT_BEFORE_DATE = /^[^\d]*(?<!\p{L})(?=(hoàn thành|trong|trước|đến)\s)/u;

// «từ ngày 01/7/2025», «sau tháng 6/2025», «đầu năm 2025»: the day named is where something begins.
const NOT_A_LIMIT = /(?<!\p{L})(từ|sau|không|chưa|kể)(?!\p{L})/u;

/** Reads a deadline as the documents print it. What cannot be read without a guess is UNREADABLE. */
export function parseDeadline(printed: string): ParsedDeadline {
  const text = normaliseText(printed);
  const words = text.toLocaleLowerCase('vi').replace(/[\s.;,]+$/u, '');
  const ongoing = ONGOING.exec(words)?.[0];
  if (ongoing !== undefined) {
    const rest = words.slice(ongoing.length).trim();
    if (!/\d/u.test(rest) || DAY_OF_EACH_MONTH.test(rest)) return { text, precision: 'ONGOING', dueOn: null };
    // «Thường xuyên trong 6 tháng cuối năm 2025» ends with the period that it names.
    return known(text, /^trong\s/u.test(rest) ? readDate(rest) : null);
  }
  return known(text, readDate(words) ?? readEndOfRange(words) ?? readAfterAct(words));
}

function known(text: string, read: Read): ParsedDeadline {
  return read ? { text, ...read } : { text, precision: 'UNREADABLE', dueOn: null };
}

function readDate(words: string): Read {
  const date = withoutLeadIn(words);
  return readDay(date) ?? readMonth(date) ?? readQuarter(date) ?? readSpan(date) ?? readYear(date);
}

/** «từ 01/7/2025 đến hết tháng 12/2025» is a period like any other: due on its last day. */
function readEndOfRange(words: string): Read {
  const match = /^từ\s+(.+?)\s+đến\s+(.+)$/u.exec(words);
  const start = match && readDate(match[1] ?? '');
  const end = match && readDate(match[2] ?? '');
  return start && end && start.dueOn <= end.dueOn ? end : null;
}

function readAfterAct(words: string): Read {
  const act = ACT_BEFORE_DATE.exec(words)?.[0];
  if (act === undefined || NOT_A_LIMIT.test(act)) return null;
  return readDate(words.slice(act.length));
}

function withoutLeadIn(words: string): string {
  let rest = words.trim();
  for (;;) {
    const shorter = rest.replace(LEAD_IN, '');
    if (shorter === rest) return rest;
    rest = shorter;
  }
}
