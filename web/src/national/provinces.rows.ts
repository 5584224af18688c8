import { classOf } from '../charts/scales';
import { dayAfter, endOfLastMonth } from '../format';
import type { ProvinceFiguresQuery } from '../generated/province-figures';
import type { Metric } from './metrics';

type Province = NonNullable<ProvinceFiguresQuery['provinces']>[number];
type Committee = NonNullable<Province['committee']>;

/** The same on every day, or two days could not be compared. Those of quality are the limits of Quyết định 766/QĐ-TTg. */
export const LIMITS: Readonly<Record<Metric, readonly [number, number, number, number]>> = {
  'qua-han': [1, 2, 3, 4],
  'truc-tuyen': [20, 40, 60, 80],
  'chat-luong': [50, 70, 80, 90],
  'tien-do': [50, 70, 80, 90],
};

/** A figure of a province in per cent, with what it is made of. */
export interface Rate {
  readonly value: number | null;
  readonly basis: string;
  readonly reason: string | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

export interface ProvinceRow extends Rate {
  readonly code: string;
  readonly name: string;
  readonly agency: string | null;
  readonly overdue: number | null;
  /** Due, and nobody has reported. */
  readonly unreported: number | null;
  readonly level: number | null;
}

export function provincesOf(provinces: readonly Province[], metric: Metric): ProvinceRow[] {
  const level = classOf(LIMITS[metric]);
  return provinces.map(({ code, name, committee }) => {
    const rate = committee ? RATES[metric](committee) : UNKNOWN;
    return {
      ...{ code, name },
      agency: committee?.code ?? null,
      overdue: committee?.overdueCount?.total ?? null,
      unreported: committee?.overdueCount?.unreported ?? null,
      ...rate,
      level: rate.value === null ? null : level(rate.value),
    };
  });
}

/** The last month that has ended on a day, as the graph names it: YYYY-MM. */
export function lastWholeMonth(day: string): string {
  return endOfLastMonth(dayAfter(day, 1)).slice(0, 7);
}

const UNKNOWN: Rate = { value: null, basis: 'UNKNOWN', reason: null, numerator: null, denominator: null };

const RATES: Readonly<Record<Metric, (committee: Committee) => Rate>> = {
  'qua-han': ({ overdueCount, tasks }) =>
    overdueCount && tasks ? share(overdueCount.total, tasks.totalCount) : UNKNOWN,
  'truc-tuyen': ({ onlineShare }) => onlineShare ?? UNKNOWN,
  'chat-luong': ({ serviceQuality }) => serviceQuality?.score ?? UNKNOWN,
  'tien-do': ({ serviceQuality }) => {
    const group = serviceQuality?.groups.find(({ code }) => code === 'PROGRESS');
    if (!group) return UNKNOWN;
    const { value, basis } = group.score;
    const points = { numerator: value, denominator: group.maxPoints };
    return { value: value === null ? null : (100 * value) / group.maxPoints, basis, reason: null, ...points };
  },
};

function share(numerator: number, denominator: number): Rate {
  const parts = { numerator, denominator };
  if (denominator === 0) return { value: null, basis: 'NOT_APPLICABLE', reason: null, ...parts };
  return { value: (100 * numerator) / denominator, basis: 'COMPUTED', reason: null, ...parts };
}
