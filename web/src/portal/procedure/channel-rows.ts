import type { Fee } from './cost-text';
import type { Channel } from './procedure-data';
import type { Time } from './time-text';

const ORDER = ['ONLINE', 'DIRECT', 'POSTAL'] as const;

/** One way of handing in, with what its cases take and cost, each different one once. */
export interface ChannelRow {
  readonly channel: Channel['channel'];
  readonly times: readonly Time[];
  readonly fees: readonly Fee[];
  readonly notes: readonly string[];
}

export function channelRows(channels: readonly Channel[]): ChannelRow[] {
  return ORDER.flatMap((channel) => {
    const cases = channels.filter((one) => one.channel === channel);
    if (cases.length === 0) return [];
    return {
      channel,
      times: different(cases.flatMap(({ processingTime }) => processingTime ?? [])),
      fees: different(
        cases.flatMap(({ fees }) => fees.map(({ amount, currency, note }) => ({ amount, currency, note }))),
      ),
      notes: different(cases.flatMap(({ note }) => note ?? [])),
    };
  });
}

function different<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
