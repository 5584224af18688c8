import type { Measure } from '../generated/graphql';
import { FIGURES, WHOLES, type FigureName } from './figures';
import { lastDayOf } from './period';
import type { CellFigures, CellRow, StatisticsRow } from './statistics.entity';

const UNIT = 'hồ sơ';
const NO_REPORT = 'Chưa cơ quan nào báo cáo số hồ sơ của kỳ này.';

/** The sum of a figure over the reports of a cell, or why there is none: no report, or one that leaves it out. */
export function sumOf(cell: CellRow, names: readonly FigureName[]): { sum: number } | { reason: string } {
  if (cell.reports === 0) return { reason: NO_REPORT };
  let sum = 0;
  for (const name of names) {
    const [value, given] = cell.figures[name];
    if (value === null || given < cell.reports) {
      return { reason: `${cell.reports - given} trên ${cell.reports} báo cáo không nêu số này.` };
    }
    sum += value;
  }
  return { sum };
}

/** Each figure of a cell as a Measure. */
export function measuresOf(cell: CellRow): Record<FigureName, Measure> {
  return Object.fromEntries(FIGURES.map((name) => [name, measureOf(cell, name)])) as Record<
    FigureName,
    Measure
  >;
}

function measureOf(cell: CellRow, name: FigureName): Measure {
  const figure = sumOf(cell, [name]);
  const common = { unit: UNIT, asOf: cell.lastDay, source: null };
  if ('reason' in figure) {
    const none = { value: null, numerator: null, denominator: null };
    return { ...common, ...none, basis: 'NOT_MEASURED', reason: figure.reason };
  }
  const { sum } = figure;
  const names = WHOLES[name];
  const whole = names ? sumOf(cell, names) : null;
  const part = whole !== null && 'sum' in whole ? { numerator: sum, denominator: whole.sum } : NO_PART;
  return { ...common, ...part, value: sum, basis: cell.samples > 0 ? 'SAMPLE' : 'REPORTED', reason: null };
}

const NO_PART = { numerator: null, denominator: null };

/** One report as a cell of its own. */
export function cellOf({ month, agencyCode, basis, figures }: StatisticsRow): CellRow {
  const given = FIGURES.map((name) => [name, [figures[name], figures[name] === null ? 0 : 1]]);
  return {
    month,
    agencyCode,
    lastDay: lastDayOf(month),
    reports: 1,
    samples: basis === 'SAMPLE' ? 1 : 0,
    figures: Object.fromEntries(given) as CellFigures,
  };
}

/** What nobody has reported. */
export function emptyCell(lastDay: string): CellRow {
  const figures = Object.fromEntries(FIGURES.map((name) => [name, [null, 0]])) as unknown as CellFigures;
  return { month: null, agencyCode: null, lastDay, reports: 0, samples: 0, figures };
}
