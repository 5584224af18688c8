import { numberText } from '../../format';
import type { ProcessingTimeUnit } from '../../generated/portal-procedure';
import { LAW } from '../law.words';

export interface Time {
  readonly value: number | null;
  readonly unit: ProcessingTimeUnit | null;
  readonly text: string | null;
}

/** More different times than these are not read off a card. */
const MOST = 2;

/** «5 ngày làm việc»; prose where the catalogue prints prose. */
export function timeText({ value, unit, text }: Time): string {
  if (value === null) return text ?? LAW.unknown;
  return unit === null ? LAW.withoutUnit(numberText(value)) : `${numberText(value)} ${unitText(value, unit)}`;
}

/** One line for all times of a procedure; null where no source gives one. */
export function timeSummary(times: readonly Time[] | null): string | null {
  const known = (times ?? []).filter(({ value, text }) => value !== null || text !== null);
  const texts = [...new Set(known.map(timeText))];
  const [first] = texts;
  if (first === undefined) return null;
  if (texts.length === 1) return first;
  const [unit, ...others] = new Set(known.map((time) => (time.value === null ? 'PROSE' : time.unit)));
  if (others.length === 0 && unit !== 'PROSE' && unit) {
    const values = known.map(({ value }) => value ?? 0);
    return LAW.between(
      numberText(Math.min(...values)),
      timeText({ value: Math.max(...values), unit, text: null }),
    );
  }
  return LAW.byCase(texts.slice(0, MOST).join('; '));
}

/** English counts one day, two days; Vietnamese has one form. */
function unitText(value: number, unit: ProcessingTimeUnit): string {
  const word = LAW.units[unit];
  return value === 1 && word.endsWith('s') ? word.slice(0, -1) : word;
}
