import { createHash } from 'node:crypto';
import { fromCloudEvent } from '../cloud-event';
import type { DomainEvent } from '../domain-event';
import type { EventHandler } from '../event-handler';
import type { Delivery, EventTransport, Progress, UnreadableMessage } from '../transport';
import type { KafkaBatch, KafkaClient } from './client';
import { gathered } from './gathered';
import { KEPT_FOR_EVER, PARTITIONS, type TopicNames } from './topics';

/** Each handler is a consumer group of its own, so that a new one begins with the first event. */
export function kafkaTransport(client: KafkaClient, names: TopicNames): EventTransport {
  return {
    async subscribe(handler, deliver) {
      const topic = names.of(handler.source);
      const group = names.group(handler.name);
      const take = gathered(deliver);
      const reading = client.read({
        group,
        topic,
        prepare: () => createSourceTopic(client, names, handler.source),
        async take(batch) {
          const delivery = readBatch(topic, handler, batch);
          if (delivery.events.length + delivery.unreadable.length > 0) await take(delivery);
        },
      });
      return { progress: () => progressOf(client, group, topic), stop: () => reading.stop() };
    },
    async replay(handler, take) {
      const topic = names.of(handler.source);
      await client.readAll(topic, (batch) => take(readBatch(topic, handler, batch).events));
    },
    close: () => client.close(),
  };
}

/** A subgraph may be read before it has ever been started. */
export function createSourceTopic(client: KafkaClient, names: TopicNames, source: string): Promise<void> {
  return client.createTopic(names.of(source), PARTITIONS, KEPT_FOR_EVER);
}

function readBatch(
  topic: string,
  handler: EventHandler,
  { partition, messages, alive }: KafkaBatch,
): Delivery {
  const events: DomainEvent[] = [];
  const unreadable: UnreadableMessage[] = [];
  for (const { offset, value } of messages) {
    try {
      const event = fromCloudEvent(value);
      if (handler.types.includes(event.type)) events.push(event);
    } catch (error) {
      const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      unreadable.push({ id: placeId(`${topic}/${partition}/${offset}`), reason, text: value });
    }
  }
  return { events, unreadable, alive };
}

/** A UUID made from a place, the same each time it is read (version 8: made by a rule of one's own). */
function placeId(place: string): string {
  const hex = createHash('sha256').update(place).digest('hex');
  const [a, b, c, d, e] = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(13, 16),
    hex.slice(17, 20),
    hex.slice(20, 32),
  ];
  return `${a}-${b}-8${c}-8${d}-${e}`;
}

async function progressOf(client: KafkaClient, group: string, topic: string): Promise<Progress> {
  const [ends, committed] = await Promise.all([client.ends(topic), client.committed(group, topic)]);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  return {
    position: sum(ends.map(({ partition, low }) => committed.get(partition) ?? low)),
    head: sum(ends.map(({ high }) => high)),
  };
}
