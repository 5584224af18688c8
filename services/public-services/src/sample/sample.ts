import { createHash } from 'node:crypto';
import type { Figures } from '../statistics/figures';
import type { NewStatistics } from '../statistics/statistics.entity';

export interface SampleWanted {
  readonly seed: number;
  readonly services: readonly string[];
  readonly agencies: readonly string[];
  /** First days of months. */
  readonly months: readonly string[];
}

/**
 * A report of every service at every agency in every month. Each depends on the seed and its own key alone: the same
 * report comes out whatever else is asked for, and in whichever order.
 */
export function sampleStatistics({ seed, services, agencies, months }: SampleWanted): NewStatistics[] {
  return services.flatMap((serviceId) =>
    agencies.flatMap((agencyCode) =>
      months.map((month) => ({
        ...{ serviceId, agencyCode, month },
        basis: 'SAMPLE' as const,
        figures: sampleFigures(numbersOf(`${seed} ${serviceId} ${agencyCode} ${month}`)),
      })),
    ),
  );
}

function sampleFigures(next: () => number): Figures {
  const part = (whole: number) => Math.round(whole * next());
  // Most services are used little and a few much.
  const received = Math.round(10 ** (3.5 * next()));
  const handled = part(received);
  const onTime = part(received);
  const payable = part(received);
  const resultsDue = part(handled);
  return {
    received,
    receivedOnline: part(received),
    synchronised: part(received),
    handled,
    handledOnline: part(handled),
    onTime,
    late: received - onTime,
    payable,
    paidOnline: part(payable),
    resultsDue,
    resultsElectronic: part(resultsDue),
    digitised: part(received),
    dataReused: part(received),
    dataShared: part(received),
    populationDataUsed: part(received),
    dissatisfied: part(onTime),
  };
}

/** Numbers from 0 to 1 that follow from a text: a hash of it, 32 bits at a time. */
function numbersOf(text: string): () => number {
  let index = 0;
  let block = Buffer.alloc(0);
  return () => {
    const place = (index * 4) % 32;
    if (place === 0) block = createHash('sha256').update(`${text} ${index}`).digest();
    index += 1;
    return block.readUInt32BE(place) / 0xffffffff;
  };
}
