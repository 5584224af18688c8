import { setTimeout as sleep } from 'node:timers/promises';
import type { Delivery } from '../transport';

const LINGER_MS = 20;

interface Waiting {
  readonly delivery: Delivery;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Makes one delivery of all that came in together or while the last one was taken: under load a transaction takes many events of
 * many partitions, at rest an event waits for a few milliseconds only. Order within a partition stays, since a partition waits for its own.
 */
export function gathered(deliver: (delivery: Delivery) => Promise<void>) {
  let waiting: Waiting[] = [];
  let taking = false;

  async function take(): Promise<void> {
    taking = true;
    // Partitions of one answer of the broker come in one after the other.
    await sleep(LINGER_MS);
    while (waiting.length > 0) {
      const together = waiting;
      waiting = [];
      try {
        await deliver(merged(together.map(({ delivery }) => delivery)));
        together.forEach(({ done }) => done());
      } catch (error) {
        together.forEach(({ failed }) => failed(error));
      }
    }
    taking = false;
  }

  return (delivery: Delivery): Promise<void> =>
    new Promise((done, failed) => {
      waiting.push({ delivery, done, failed });
      if (!taking) void take();
    });
}

function merged(deliveries: readonly Delivery[]): Delivery {
  return {
    events: deliveries.flatMap(({ events }) => events),
    unreadable: deliveries.flatMap(({ unreadable }) => unreadable),
    alive: async () => void (await Promise.all(deliveries.map(({ alive }) => alive?.()))),
  };
}
