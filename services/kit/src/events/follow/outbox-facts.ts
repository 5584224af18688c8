import type { Logger } from '../../logging';
import type { OutboxReader } from '../outbox-reader';
import { WokenLoop } from '../woken-loop';
import type { FactReader, FactSource, Span } from './fact-source';
import type { FoundFact } from './place';

const BATCH = 500;

/** No broker: facts are read from the outbox of their source, which has one order and so one partition. */
export function outboxFacts(outbox: OutboxReader, logger: Logger): FactSource {
  const loops = new Map<string, Set<WokenLoop>>();

  function loopsOf(source: string): Set<WokenLoop> {
    let found = loops.get(source);
    if (!found) {
      const listening = new Set<WokenLoop>();
      loops.set(source, (found = listening));
      void outbox.onNews(source, () => listening.forEach((loop) => loop.wake()));
    }
    return found;
  }
  const read = async (source: string, next: number): Promise<FoundFact[]> =>
    (await outbox.read(source, null, next - 1, BATCH)).map((event) => ({
      event,
      partition: 0,
      number: event.position,
    }));

  return {
    transport: 'e',
    async bounds(source) {
      const { first, last } = await outbox.bounds(source);
      return { begins: [first], ends: [last + 1] };
    },
    read(source, { from, take, live }: FactReader) {
      const loop = new WokenLoop(
        async () => {
          const found = await read(source, from()[0] ?? 0);
          live(true);
          take(found);
          return found.length === BATCH;
        },
        (error) => {
          live(false);
          logger.warn({ err: error, source }, 'an outbox cannot be followed; trying again');
        },
      );
      const listening = loopsOf(source);
      listening.add(loop);
      loop.start();
      return {
        async stop() {
          listening.delete(loop);
          await loop.stop();
        },
      };
    },
    async readSpan(source, { from: [from = 0], to: [to = 0] }: Span, take, until) {
      for (let next = from; next < to && !until?.aborted;) {
        const found = await read(source, next);
        const within = found.filter(({ number }) => number < to);
        if (within.length > 0) await take(within);
        if (within.length < BATCH) return;
        next = (within.at(-1) as FoundFact).number + 1;
      }
    },
    close: () => outbox.close(),
  };
}
