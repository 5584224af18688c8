import type { ReactNode } from 'react';
import { dayText } from '../format';
import { Vietnamese } from './vietnamese';

interface PrintedDayProps {
  /** As a document prints it. */
  readonly text?: string | undefined;
  /** The day read from it. */
  readonly dueOn?: string | null | undefined;
  /** What stands where no document sets a day. */
  readonly none: ReactNode;
}

/** A deadline: the day that was read, and beside it the words that it was read from. */
export function PrintedDay({ text, dueOn, none }: PrintedDayProps) {
  if (text === undefined) return none;
  return (
    <>
      {dueOn && dayText(dueOn)}{' '}
      <span className="aside">
        <Vietnamese>{`«${text}»`}</Vietnamese>
      </span>
    </>
  );
}
