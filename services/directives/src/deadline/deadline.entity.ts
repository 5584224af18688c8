import { parseDeadline } from '@lien-thong/kit/deadline';
import type { Deadline, DeadlinePrecision } from '../generated/graphql';

/** A deadline as a row keeps it: all null where nothing was printed. */
export interface PrintedDeadline {
  text: string | null;
  precision: DeadlinePrecision | null;
  dueOn: string | null;
}

export function deadlineOf({ text, precision, dueOn }: PrintedDeadline): Deadline | null {
  return text === null || precision === null ? null : { text, precision, dueOn };
}

/** What is printed, read for a row to keep. */
export function readDeadline(printed: string | null): PrintedDeadline {
  return printed === null ? { text: null, precision: null, dueOn: null } : parseDeadline(printed);
}
