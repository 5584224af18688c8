import { todayInVietnam, type LocalDate } from './local-date';

/** One instant for a whole federated request, so that two subgraphs never disagree on what today is. */
export interface RequestClock {
  readonly instant: Date;
  readonly today: LocalDate;
  /** The day a field is asked for: its argument, or today in Asia/Ho_Chi_Minh. */
  dayOf(asOf: LocalDate | null | undefined): LocalDate;
}

/** @param header the instant that the gateway fixed (ISO 8601); anything unreadable counts as absent. */
export function requestClock(header: string | undefined, now: Date = new Date()): RequestClock {
  const sent = header ? new Date(header) : now;
  const instant = Number.isNaN(sent.getTime()) ? now : sent;
  const today = todayInVietnam(instant);
  return { instant, today, dayOf: (asOf) => asOf ?? today };
}
