import type {
  Measure,
  ServiceQuality,
  ServiceQualityGroupScore,
  ServiceQualityIndicator,
} from '../generated/graphql';
import type { FigureName } from '../statistics/figures';
import type { CellRow } from '../statistics/statistics.entity';
import { sumOf } from '../statistics/statistics.measure';
import { GROUPS, type Formula, type Indicator, type IndicatorGroup } from './indicators';

const POINTS = 'điểm';
const POINTS_UNKNOWN = 'Chưa nguồn nào cho điểm tối đa của chỉ số thành phần này.';
const ONLY_SHOWN = 'Chỉ số này chỉ hiển thị, không tính điểm.';
const NO_DOSSIER = 'Không có hồ sơ nào để tính tỷ lệ.';

/** The quality of service of an agency by Quyết định 766/QĐ-TTg, from all that it reported of a period. */
export function qualityOf(cell: CellRow, period: string): ServiceQuality {
  const groups = GROUPS.map((group) => groupOf(cell, group));
  const unknown = groups.filter((group) => group.score.value === null);
  return {
    period,
    score: added(
      cell,
      groups.map((group) => group.score),
      `Chưa tính được điểm nhóm: ${unknown.map((group) => group.name).join('; ')}.`,
    ),
    groups,
  };
}

function groupOf(cell: CellRow, group: IndicatorGroup): ServiceQualityGroupScore {
  const indicators = group.indicators.map((one) => indicatorOf(cell, one));
  const counted = indicators.filter((_, index) => !group.indicators[index]?.shown);
  const unknown = counted.filter((one) => one.score.value === null);
  return {
    code: group.code,
    name: group.name,
    maxPoints: group.maxPoints,
    score: added(
      cell,
      counted.map((one) => one.score),
      `Chưa tính được điểm chỉ số thành phần: ${unknown.map((one) => one.id).join(', ')}.`,
    ),
    indicators,
  };
}

function indicatorOf(cell: CellRow, indicator: Indicator): ServiceQualityIndicator {
  const { id, name, maxPoints, fullAt } = indicator;
  const rate = rateOf(cell, indicator.rate);
  return { id, name, maxPoints, fullAt, rate, score: scoreOf(cell, indicator, rate) };
}

function rateOf(cell: CellRow, formula: Indicator['rate']): Measure {
  if ('missing' in formula) return without(cell, '%', 'NOT_MEASURED', formula.missing);
  const share = shareOf(cell, formula.parts, formula.wholes);
  if ('reason' in share) return without(cell, '%', share.basis, share.reason);
  const numerator = formula.complement ? share.denominator - share.numerator : share.numerator;
  const factor = factorOf(cell, formula);
  if (typeof factor !== 'number') return without(cell, '%', factor.basis, factor.reason);
  const value = rounded((100 * numerator * factor) / share.denominator);
  const rate = figure(cell, '%', value);
  return formula.times ? rate : { ...rate, numerator, denominator: share.denominator };
}

/** A product of two shares is given by its value alone: one numerator and denominator would not make it. */
function factorOf(cell: CellRow, { times }: Formula): number | Missing {
  if (!times) return 1;
  const share = shareOf(cell, [times.part], [times.whole]);
  return 'reason' in share ? share : share.numerator / share.denominator;
}

interface Missing {
  readonly basis: 'NOT_MEASURED' | 'NOT_APPLICABLE';
  readonly reason: string;
}

function shareOf(
  cell: CellRow,
  parts: readonly FigureName[],
  wholes: readonly FigureName[],
): { numerator: number; denominator: number } | Missing {
  const part = sumOf(cell, parts);
  if ('reason' in part) return { basis: 'NOT_MEASURED', ...part };
  const whole = sumOf(cell, wholes);
  if ('reason' in whole) return { basis: 'NOT_MEASURED', ...whole };
  if (whole.sum === 0) return { basis: 'NOT_APPLICABLE', reason: NO_DOSSIER };
  return { numerator: part.sum, denominator: whole.sum };
}

/** Full points from `fullAt` per cent on, below in proportion. */
function scoreOf(cell: CellRow, { maxPoints, fullAt, shown }: Indicator, rate: Measure): Measure {
  if (shown) return without(cell, POINTS, 'NOT_APPLICABLE', ONLY_SHOWN);
  if (rate.value === null) return without(cell, POINTS, 'NOT_MEASURED', rate.reason ?? '');
  if (maxPoints === null) return without(cell, POINTS, 'NOT_MEASURED', POINTS_UNKNOWN);
  return figure(cell, POINTS, rounded((Math.min(rate.value, fullAt) * maxPoints) / fullAt));
}

/** A sum of scores; where one is unknown the sum is. */
function added(cell: CellRow, scores: readonly Measure[], reason: string): Measure {
  const values = scores.map((score) => score.value);
  if (values.includes(null)) return without(cell, POINTS, 'NOT_MEASURED', reason);
  return figure(cell, POINTS, rounded(values.reduce<number>((sum, value) => sum + (value ?? 0), 0)));
}

function figure(cell: CellRow, unit: string, value: number): Measure {
  const basis = cell.samples > 0 ? 'SAMPLE' : 'COMPUTED';
  const none = { reason: null, numerator: null, denominator: null, source: null };
  return { ...none, value, unit, basis, asOf: cell.lastDay };
}

function without(cell: CellRow, unit: string, basis: Missing['basis'], reason: string): Measure {
  const none = { value: null, numerator: null, denominator: null, source: null };
  return { ...none, unit, basis, reason, asOf: cell.lastDay };
}

/** Two decimals, as the national monitoring system shows rates. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
