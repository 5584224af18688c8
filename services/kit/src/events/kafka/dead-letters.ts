import type { DataSource } from 'typeorm';
import type { KafkaClient } from './client';
import { KEPT_FOR_EVER, type TopicNames } from './topics';

const MOST = 100;

interface Letter {
  readonly handler: string;
  readonly eventId: string;
  readonly source: string;
  readonly reason: string;
  readonly parkedAt: Date;
  readonly event: unknown;
}

/** Publishes what handlers have parked, each to the dead letters of its handler; the parked row stays until it is sent back. */
export async function sendDeadLetters(db: DataSource, client: KafkaClient, names: TopicNames): Promise<void> {
  await db.transaction(async (manager) => {
    const letters: Letter[] = await manager.query(
      `SELECT handler, event_id AS "eventId", source, reason, parked_at AS "parkedAt", event
       FROM parked_event WHERE published_at IS NULL
       ORDER BY parked_at, handler, event_id LIMIT $1 FOR UPDATE SKIP LOCKED`,
      [MOST],
    );
    if (letters.length === 0) return;
    for (const letter of letters) {
      const topic = names.deadLetters(letter.handler);
      await client.createTopic(topic, 1, KEPT_FOR_EVER);
      await client.send(topic, [{ key: letter.eventId, value: JSON.stringify(letter) }]);
    }
    await manager.query(
      `UPDATE parked_event SET published_at = now()
       FROM unnest($1::text[], $2::uuid[]) AS sent (handler, event_id)
       WHERE parked_event.handler = sent.handler AND parked_event.event_id = sent.event_id`,
      [letters.map(({ handler }) => handler), letters.map(({ eventId }) => eventId)],
    );
  });
}
