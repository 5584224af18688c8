import { numberText } from '../format';
import { WORDS } from './national.words';

interface WasProps {
  readonly now: number | null;
  /** Undefined where nothing was shown before. */
  readonly before: number | null | undefined;
}

/** Marks a figure that an update has changed, with what stood there. */
export function Was({ now, before }: WasProps) {
  if (before === undefined || before === null || before === now) return null;
  return <span className="was">{WORDS.was(numberText(before))}</span>;
}
