import { todayInVietnam, type LocalDate } from '@lien-thong/kit/clock';

const HOUR_MS = 3_600_000;

let known: { readonly hour: number; readonly day: LocalDate; readonly end: number } | undefined;

/** The day of an instant in Asia/Ho_Chi_Minh and when it ends, in milliseconds since 1970. Days end on whole hours. */
export function localDay(instant: Date): { readonly day: LocalDate; readonly end: number } {
  const hour = Math.floor(instant.getTime() / HOUR_MS);
  if (known?.hour !== hour) {
    const day = todayInVietnam(instant);
    known = { hour, day, end: Date.parse(`${day}T24:00:00+07:00`) };
  }
  return known;
}
