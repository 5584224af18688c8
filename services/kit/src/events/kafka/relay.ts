import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import type { Logger } from '../../logging';
import { toCloudEvent } from '../cloud-event';
import type { HandlerLag } from '../consumers';
import { OUTBOX_PAGE, toEvent, type OutboxRow } from '../outbox-rows';
import type { OutboxReader } from '../outbox-reader';
import { WokenLoop } from '../woken-loop';
import type { KafkaClient, KafkaMessage } from './client';
import { sendDeadLetters } from './dead-letters';
import { createSourceTopic } from './kafka-transport';
import type { TopicNames } from './topics';

const BATCH = 500;
/** Nobody waits for what was parked; it is looked for between batches, not after each. */
const LETTERS_MS = 1000;
/** What many transactions state in so short a time goes out together. */
const LINGER_MS = 20;
/** A request stays well below what a broker takes at once, however large the events are. */
const REQUEST_BYTES = 512 * 1024;

export interface Relay {
  lag(): Promise<HandlerLag>;
  /** Seconds since the oldest row was written that is not published yet; 0 where there is none. */
  age(): Promise<number>;
  /** Lets the batch in hand end, then returns. */
  stop(): Promise<void>;
}

interface Parts {
  /** The subgraph whose outbox is published. */
  readonly source: string;
  readonly db: DataSource;
  readonly client: KafkaClient;
  readonly names: TopicNames;
  readonly outbox: OutboxReader;
  readonly logger: Logger;
}

/** Publishes the outbox after its transactions, in its order, and the dead letters beside it. */
export async function startRelay(parts: Parts): Promise<Relay> {
  const relay = new OutboxRelay(parts);
  await parts.db.query('INSERT INTO relay_position (source) VALUES ($1) ON CONFLICT DO NOTHING', [
    parts.source,
  ]);
  await parts.outbox.onNews(parts.source, () => relay.wake());
  relay.start();
  return relay;
}

class OutboxRelay implements Relay {
  private readonly loop: WokenLoop;
  private prepared = false;
  private failures = 0;
  private lettersDue = 0;

  constructor(private readonly parts: Parts) {
    this.loop = new WokenLoop(
      () => this.step(),
      (error) => {
        this.failures += 1;
        parts.logger.warn({ err: error }, 'the outbox could not be published; trying again');
      },
    );
  }

  start(): void {
    this.loop.start();
  }

  wake(): void {
    this.loop.wake();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  async lag(): Promise<HandlerLag> {
    const { db, source, outbox } = this.parts;
    const [row]: { position: string }[] = await db.query(
      'SELECT position FROM relay_position WHERE source = $1',
      [source],
    );
    const head = await outbox.head(source, null);
    const { failures } = this;
    return { handler: `${source}.relay`, source, position: Number(row?.position), head, parked: 0, failures };
  }

  async age(): Promise<number> {
    const [row]: { age: number | null }[] = await this.parts.db.query(
      `SELECT extract(epoch FROM now() - occurred_at)::float8 AS age FROM outbox
       WHERE position > (SELECT position FROM relay_position WHERE source = $1) ORDER BY position LIMIT 1`,
      [this.parts.source],
    );
    return Math.max(0, row?.age ?? 0);
  }

  /** @returns whether it published a full batch. */
  private async step(): Promise<boolean> {
    const { db, client, names, source } = this.parts;
    if (!this.prepared) await createSourceTopic(client, names, source);
    this.prepared = true;
    await sleep(LINGER_MS);
    const published = await db.transaction((manager) => this.publish(manager));
    if (Date.now() >= this.lettersDue) {
      await sendDeadLetters(db, client, names);
      this.lettersDue = Date.now() + LETTERS_MS;
    }
    return published === BATCH;
  }

  /**
   * One batch, while no other relay of this subgraph publishes: the row is locked until the place is written. Killed in
   * between, the batch is published again, and readers know it by the ids of its events.
   */
  private async publish(manager: EntityManager): Promise<number> {
    const { source, client, names } = this.parts;
    const [row]: { position: string }[] = await manager.query(
      'SELECT position FROM relay_position WHERE source = $1 FOR UPDATE SKIP LOCKED',
      [source],
    );
    if (!row) return 0;
    const rows: OutboxRow[] = await manager.query(OUTBOX_PAGE, [row.position, null, BATCH]);
    if (rows.length === 0) return 0;
    const messages = rows.map((one) => ({ key: one.subject, value: toCloudEvent(toEvent(source, one)) }));
    for (const request of inRequests(messages)) await client.send(names.of(source), request);
    await manager.query('UPDATE relay_position SET position = $2, moved_at = now() WHERE source = $1', [
      source,
      rows.at(-1)?.position,
    ]);
    return rows.length;
  }
}

/** Cuts a batch where it would grow too large; a single event may be larger. */
export function inRequests(messages: readonly KafkaMessage[], most = REQUEST_BYTES): KafkaMessage[][] {
  const requests: KafkaMessage[][] = [];
  let bytes = Infinity;
  for (const message of messages) {
    const size = Buffer.byteLength(message.value);
    if (bytes + size > most) {
      requests.push([]);
      bytes = 0;
    }
    requests.at(-1)?.push(message);
    bytes += size;
  }
  return requests;
}
