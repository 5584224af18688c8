import type { Measure } from '../generated/graphql';
import type { ProgressRow } from './progress.entity';

const UNIT = 'cơ sở dữ liệu';
const NEVER_REPORTED = 'Chưa có nguồn nào báo cáo việc đồng bộ về Trung tâm dữ liệu quốc gia đến ngày này.';

/** While nobody has reported, the count would be 0 and the 0 would be a lie. */
export function synchronisedMeasure({ synchronised, total, asOf }: ProgressRow): Measure {
  const known = synchronised !== null;
  return {
    value: synchronised,
    unit: UNIT,
    basis: known ? 'COMPUTED' : 'NOT_MEASURED',
    reason: known ? null : NEVER_REPORTED,
    asOf,
    numerator: synchronised,
    denominator: total,
    source: null,
  };
}
