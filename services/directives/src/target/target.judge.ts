import type { TargetComparison } from '../generated/graphql';
import type { Figure } from './rules/rule';

interface Aim {
  readonly value: number | null;
  readonly comparison: TargetComparison | null;
}

/** Whether a target is met; null where the bounds leave both possible. A list shorter than the target bounds nothing, nor does a sample. */
export function isMet({ value, comparison }: Aim, figure: Figure | null): boolean | null {
  if (value === null || comparison === null || !figure || figure.sample) return null;
  const listIsShort = figure.denominator !== null && figure.most < value && figure.denominator < value;
  const most = listIsShort ? Infinity : figure.most;
  // «Đạt 25» is met by 26: a target is a floor unless it says that it is a ceiling.
  if (comparison === 'AT_MOST') return most <= value ? true : figure.least > value ? false : null;
  return figure.least >= value ? true : most < value ? false : null;
}
