import { localDay } from '../local-day';
import type { SubgraphLoad } from '../subgraphs/subgraph-load';

const NOT_ASKED = 'Từ khi khởi động, cổng chưa gửi yêu cầu nào đến đồ thị con này.';
const NOT_ANSWERED = 'Từ khi khởi động, chưa có câu trả lời nào của đồ thị con này đến trọn vẹn.';

/** What was measured, each figure with what it rests on. */
export function figuresOf(load: SubgraphLoad, since: Date, instant: Date) {
  const { requests, failures } = load;
  const asOf = localDay(instant).day;
  const share = requests === 0 ? null : (failures / requests) * 100;
  return {
    since: since.toISOString(),
    requests,
    errorRate: {
      ...measure(share, '%', NOT_ASKED, asOf),
      numerator: requests === 0 ? null : failures,
      denominator: requests === 0 ? null : requests,
    },
    medianLatency: measure(load.percentile(50), 'ms', NOT_ANSWERED, asOf),
    p95Latency: measure(load.percentile(95), 'ms', NOT_ANSWERED, asOf),
  };
}

function measure(value: number | null, unit: string, reason: string, asOf: string) {
  const known = value === null ? null : Math.round(value * 100) / 100;
  return {
    value: known,
    unit,
    basis: known === null ? 'NOT_MEASURED' : 'COMPUTED',
    reason: known === null ? reason : null,
    asOf,
    numerator: null as number | null,
    denominator: null as number | null,
    source: null,
  };
}
