import type { Measure } from '../generated/graphql';
import type { ShareRow } from './offering.loader';

const NOBODY_REPORTED = 'Cơ quan chưa báo cáo mức độ trực tuyến của dịch vụ nào trên hệ thống của mình.';

/** The share of an agency's offerings, of those whose level in its own system is reported, that are fully online. */
export function onlineShare(row: ShareRow | null, asOf: string): Measure {
  const known = row && row.known > 0 ? row : null;
  return {
    value: known ? Math.round((known.full / known.known) * 10_000) / 100 : null,
    unit: '%',
    basis: known ? 'REPORTED' : 'NOT_MEASURED',
    reason: known ? null : NOBODY_REPORTED,
    asOf,
    numerator: known?.full ?? null,
    denominator: known?.known ?? null,
    source: null,
  };
}
