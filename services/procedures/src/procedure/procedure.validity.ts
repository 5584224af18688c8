import type { Measure } from '../generated/graphql';

const NOT_SAID = 'Không nguồn nào ghi thời hạn hiệu lực của kết quả này.';

/** How many years a result is valid, as its agency says; 0 where it does not end. */
export function validityOf(years: number | null): Measure {
  return {
    value: years,
    unit: 'năm',
    basis: years === null ? 'NOT_MEASURED' : 'REPORTED',
    reason: years === null ? NOT_SAID : null,
    asOf: null,
    numerator: null,
    denominator: null,
    source: null,
  };
}
