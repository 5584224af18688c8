import type { DataSource, EntityManager } from 'typeorm';

/** What a rule counted on a day, and the bounds between which the truth lies when not everything is known. */
export interface Figure {
  /** Null where nothing is known yet; reason then says what is missing. */
  readonly value: number | null;
  readonly reason: string | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly least: number;
  /** Infinity where no source bounds it. */
  readonly most: number;
  /** Some of what was counted is a sample, and so the whole is. */
  readonly sample?: boolean;
}

export interface TargetRule {
  /** What it counts and what it cannot tell, in Vietnamese. */
  readonly countedAs: string;
  /** One statement, whatever the number of parameters. @returns a figure for each, in their order. */
  readonly figures: (
    db: DataSource | EntityManager,
    parameters: readonly string[],
    day: string,
  ) => Promise<Figure[]>;
}

export const unknown = (reason: string, denominator: number | null = null): Figure => ({
  value: null,
  reason,
  numerator: null,
  denominator,
  least: 0,
  most: Infinity,
});
