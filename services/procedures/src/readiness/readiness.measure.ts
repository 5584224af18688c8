import type { Measure } from '../generated/graphql';
import type { ReadinessRow } from './readiness.entity';

const NO_LIST = 'Chưa nguồn nào cho biết thành phần hồ sơ.';
const NO_PAPERS = 'Thủ tục không yêu cầu giấy tờ nào.';

/** The share of papers that data can replace. Without a list of papers there is nothing to divide. */
export function ratioOf({ total, replaceable, asOf }: ReadinessRow, listed = true): Measure {
  const known = total > 0;
  return {
    value: known ? Math.round((replaceable / total) * 10_000) / 100 : null,
    unit: '%',
    basis: known ? 'COMPUTED' : listed ? 'NOT_APPLICABLE' : 'NOT_MEASURED',
    reason: known ? null : listed ? NO_PAPERS : NO_LIST,
    asOf,
    numerator: known ? replaceable : null,
    denominator: known ? total : null,
    source: null,
  };
}
