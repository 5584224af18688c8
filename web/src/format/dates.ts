import { LOCALE, TIME_ZONE } from './locale';

const DAY = new Intl.DateTimeFormat(LOCALE, {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  timeZone: 'UTC',
});
const CLOCK = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit', timeZone: TIME_ZONE });
/** Sweden writes days as ISO 8601 does. */
const ISO = new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE });

/** «31/07/2025» from 2025-07-31. */
export function dayText(day: string): string {
  return DAY.format(new Date(`${day}T00:00:00Z`));
}

/** «31/07/2025 14:05», in Vietnam. */
export function instantText(instant: string | Date): string {
  return `${DAY.format(new Date(`${dayOf(instant)}T00:00:00Z`))} ${clockText(instant)}`;
}

/** «14:05», in Vietnam. */
export function clockText(instant: string | Date): string {
  return CLOCK.format(new Date(instant));
}

/** The calendar day of an instant in Vietnam, as YYYY-MM-DD. */
export function dayOf(instant: string | Date): string {
  return ISO.format(new Date(instant));
}

export function today(now = new Date()): string {
  return dayOf(now);
}

/** `days` later, or earlier where it is negative. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The last day of the month before the one that a day lies in. */
export function endOfLastMonth(day: string): string {
  return dayAfter(`${day.slice(0, 7)}-01`, -1);
}

/** A day typed as day, month, year («27/3/2026», also with «-» or «.»), or as YYYY-MM-DD; null where it is none. */
export function typedDay(text: string): string | null {
  const [, day, month, year] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text) ?? [];
  const iso = day ? `${year}-${month?.padStart(2, '0')}-${day.padStart(2, '0')}` : text.trim();
  return isDay(iso) ? iso : null;
}

/** Whether it is YYYY-MM-DD and a day of the calendar. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const read = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text);
}
