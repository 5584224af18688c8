import type { DataSource, EntityManager } from 'typeorm';
import type { ServiceConfig } from '../config';
import type { Logger } from '../logging';
import type { DomainEvent } from './domain-event';
import type { EventHandler } from './event-handler';
import { outboxReader, type OutboxReader } from './outbox-reader';
import type { Delivery, EventTransport, Progress, Subscription } from './transport';
import { WokenLoop } from './woken-loop';

const BATCH = 500;

/** No broker: each handler reads the outbox of its source, and keeps its place in the reader's own database. */
export function embeddedTransport(config: ServiceConfig, db: DataSource, logger: Logger): EventTransport {
  const outbox = outboxReader(config, logger);
  const running: Polling[] = [];
  const listening = new Set<string>();

  return {
    async subscribe(handler, deliver) {
      const polling = new Polling(db, outbox, handler, deliver, logger);
      running.push(polling);
      if (!listening.has(handler.source)) {
        listening.add(handler.source);
        await outbox.onNews(handler.source, () => running.forEach((one) => one.wake(handler.source)));
      }
      polling.start();
      return polling;
    },
    async replay({ source, types }, take) {
      const head = await outbox.head(source, types);
      for (let after = 0; after < head;) {
        const batch = await outbox.read(source, types, after, BATCH);
        if (batch.length === 0) return;
        await take(batch);
        after = (batch.at(-1) as DomainEvent).position;
      }
    },
    async close() {
      await Promise.all(running.map((one) => one.stop()));
      await outbox.close();
    },
  };
}

class Polling implements Subscription {
  private readonly loop: WokenLoop;

  constructor(
    private readonly db: DataSource,
    private readonly outbox: OutboxReader,
    private readonly handler: EventHandler,
    private readonly deliver: (delivery: Delivery) => Promise<void>,
    logger: Logger,
  ) {
    this.loop = new WokenLoop(
      () => this.step(),
      (error, failures) => {
        // A source that is still being created at first start is no reason to alarm anyone.
        const level = failures > 5 ? 'warn' : 'debug';
        logger[level]({ err: error, handler: handler.name }, 'handler waits and tries again');
      },
    );
  }

  start(): void {
    this.loop.start();
  }

  wake(source: string): void {
    if (source === this.handler.source) this.loop.wake();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  async progress(): Promise<Progress> {
    const { source, types } = this.handler;
    return { position: await this.position(), head: await this.outbox.head(source, types) };
  }

  /** One batch. @returns whether it was a full one. */
  private async step(): Promise<boolean> {
    const { source, types } = this.handler;
    const events = await this.outbox.read(source, types, await this.position(), BATCH);
    const mark = (manager: EntityManager, upTo: DomainEvent) => this.moveTo(manager, upTo.position);
    if (events.length > 0) await this.deliver({ events, unreadable: [], mark });
    return events.length === BATCH;
  }

  private async position(): Promise<number> {
    const rows: { position: string }[] = await this.db.query(
      'SELECT position FROM consumer_position WHERE handler = $1 AND source = $2',
      [this.handler.name, this.handler.source],
    );
    return Number(rows[0]?.position ?? 0);
  }

  private async moveTo(manager: EntityManager, position: number): Promise<void> {
    await manager.query(
      `INSERT INTO consumer_position (handler, source, position) VALUES ($1, $2, $3)
       ON CONFLICT (handler, source) DO UPDATE
       SET position = greatest(consumer_position.position, excluded.position), moved_at = now()`,
      [this.handler.name, this.handler.source, position],
    );
  }
}
