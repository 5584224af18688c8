import type { Measure } from '../generated/graphql';
import type { Figure } from './rules/rule';
import type { TargetRow } from './target.entity';

/** The figure as a Measure: counted from records, or not measured with the reason. */
export function measureOf({ unit, unmeasured }: TargetRow, figure: Figure | null, day: string): Measure {
  if (!figure) return measure('NOT_MEASURED', { unit, reason: unmeasured });
  const { value, reason, numerator, denominator } = figure;
  const basis = value === null ? 'NOT_MEASURED' : figure.sample ? 'SAMPLE' : 'COMPUTED';
  return measure(basis, { value, unit, reason, asOf: day, numerator, denominator });
}

function measure(basis: Measure['basis'], known: Partial<Measure>): Measure {
  const none = {
    value: null,
    unit: null,
    reason: null,
    asOf: null,
    numerator: null,
    denominator: null,
    source: null,
  };
  return { ...none, ...known, basis };
}
