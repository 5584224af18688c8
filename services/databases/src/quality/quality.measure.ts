import type { DatabaseQuality, Measure } from '../generated/graphql';
import { QUALITY_WORDS, type QualityRow } from './quality.entity';

const NEVER_REPORTED = 'Chưa có báo cáo nào về chất lượng dữ liệu này đến ngày này.';

/** A measure for each of the six words; what nobody reported is not measured. */
export function qualityOf(rows: readonly QualityRow[]): DatabaseQuality {
  const measures = QUALITY_WORDS.map((word) => [word, measureOf(rows.find((row) => row.word === word))]);
  return Object.fromEntries(measures) as DatabaseQuality;
}

function measureOf(row: QualityRow | undefined): Measure {
  return {
    value: row?.perCent ?? null,
    unit: '%',
    basis: row ? 'REPORTED' : 'NOT_MEASURED',
    reason: row ? null : NEVER_REPORTED,
    asOf: row?.reportedOn ?? null,
    numerator: null,
    denominator: null,
    source: null,
  };
}
