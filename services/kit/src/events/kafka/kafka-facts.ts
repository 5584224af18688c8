import type { Logger } from '../../logging';
import { fromCloudEvent } from '../cloud-event';
import type { FactSource } from '../follow/fact-source';
import type { FoundFact } from '../follow/place';
import type { KafkaBatch, KafkaClient } from './client';
import { createSourceTopic } from './kafka-transport';
import type { TopicNames } from './topics';

/** Facts read from the topics of their sources, in no group that anything would be marked as read for. */
export function kafkaFacts(client: KafkaClient, names: TopicNames, logger: Logger): FactSource {
  function found({ partition, messages }: KafkaBatch): FoundFact[] {
    return messages.flatMap(({ offset, value }) => {
      try {
        return [{ event: fromCloudEvent(value), partition, number: offset }];
      } catch (error) {
        // The handlers of the source park it; a follower has nowhere to put it.
        logger.warn({ err: error, partition, offset }, 'a message that is no event was passed over');
        return [];
      }
    });
  }

  return {
    transport: 'k',
    async bounds(source) {
      await createSourceTopic(client, names, source);
      const ends = (await client.ends(names.of(source))).toSorted((a, b) => a.partition - b.partition);
      return { begins: ends.map(({ low }) => low), ends: ends.map(({ high }) => high) };
    },
    read: (source, { from, take, live }) =>
      client.follow({
        topic: names.of(source),
        from,
        live,
        take: async (batch) => take(found(batch)),
      }),
    readSpan: (source, span, take, until) =>
      client.readAll(names.of(source), (batch) => take(found(batch)), { ...span, until }),
    close: () => client.close(),
  };
}
