import type { Fee } from './cost-text';
import type { Channel } from './procedure-data';
import type { Time } from './time-text';

const ORDER = ['ONLINE', 'DIRECT', 'POSTAL'] as const;

/** Ways of handing in that take and cost the same, each different time and fee of their cases once. */
export interface ChannelRow {
  readonly channels: readonly Channel['channel'][];
  readonly times: readonly Time[];
  readonly fees: readonly Fee[];
  readonly notes: readonly string[];
}

export function channelRows(channels: readonly Channel[]): ChannelRow[] {
  const rows = new Map<string, ChannelRow>();
  for (const channel of ORDER) {
    const cases = channels.filter((one) => one.channel === channel);
    if (cases.length === 0) continue;
    const row = {
      times: different(cases.flatMap(({ processingTime }) => processingTime ?? [])),
      fees: different(cases.flatMap(({ fees }) => fees.map(asFee))),
      notes: different(cases.flatMap(({ note }) => note ?? [])),
    };
    const same = JSON.stringify(row);
    rows.set(same, { ...row, channels: [...(rows.get(same)?.channels ?? []), channel] });
  }
  return [...rows.values()];
}

function asFee({ amount, currency, note }: Fee): Fee {
  return { amount, currency, note };
}

function different<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
