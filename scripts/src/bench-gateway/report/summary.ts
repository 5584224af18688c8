import { median } from '../../measure/order';
import type { Figures } from '../stand/measure';
import type { Measured } from '../stand/contest';

/** Of several rounds: the middle one, and how far they lie apart. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export interface Summary extends Record<keyof Figures, Spread> {
  readonly contender: string;
  readonly question: string;
  readonly rounds: number;
}

/** One line for each contender and question, in the order in which they were first measured. */
export function summarise(measured: readonly Measured[]): Summary[] {
  const groups = new Map<string, Measured[]>();
  for (const one of measured) {
    const key = `${one.question} ${one.contender}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((group) => {
    const spread = (figure: keyof Figures): Spread => spreadOf(group.map((one) => one[figure]));
    const { contender, question } = group[0] as Measured;
    return {
      ...{ contender, question, rounds: group.length },
      cpuMs: spread('cpuMs'),
      perSecond: spread('perSecond'),
      p50: spread('p50'),
      p99: spread('p99'),
      residentMib: spread('residentMib'),
      requests: spread('requests'),
    };
  });
}

function spreadOf(values: readonly number[]): Spread {
  return { median: median(values), least: Math.min(...values), most: Math.max(...values) };
}
