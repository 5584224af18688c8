import type { Figures, FigureName } from './figures';

/** REPORTED by the agency, or SAMPLE: made by the generator, which measures nothing. */
export type StatisticsBasis = 'REPORTED' | 'SAMPLE';

/** What one agency reports of one service in one month. */
export interface NewStatistics {
  readonly serviceId: string;
  readonly agencyCode: string;
  /** First day of the month. */
  readonly month: string;
  readonly basis: StatisticsBasis;
  readonly figures: Figures;
}

export interface StatisticsRow extends NewStatistics {
  readonly id: string;
  readonly recordedAt: Date;
}

/** For each figure its sum and the number of reports that give it; the sum is null where none does. */
export type CellFigures = Readonly<Record<FigureName, readonly [sum: number | null, given: number]>>;

/** Several reports taken together: of a service in a month, by an agency, or all that an agency reported. */
export interface CellRow {
  /** First day of the month; null where the cell is of several months. */
  readonly month: string | null;
  /** Null where the cell is of several agencies. */
  readonly agencyCode: string | null;
  /** The last day that the cell describes. */
  readonly lastDay: string;
  readonly reports: number;
  /** How many of the reports are samples. */
  readonly samples: number;
  readonly figures: CellFigures;
}

export function statisticsIdOf(
  statistics: Pick<NewStatistics, 'serviceId' | 'agencyCode' | 'month'>,
): string {
  return `${statistics.serviceId}/${statistics.agencyCode}/${statistics.month.slice(0, 7)}`;
}
