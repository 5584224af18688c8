import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import type { ServiceConfig } from '../config';
import type { Logger } from '../logging';
import { Backoff } from './backoff';
import type { DomainEvent } from './domain-event';
import type { EventHandler } from './event-handler';
import { outboxReader, type OutboxReader } from './outbox-reader';
import type { Delivery, EventTransport, Progress, Subscription } from './transport';

const BATCH = 500;
const IDLE_MS = 1000;

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
  private readonly stopping = new AbortController();
  private readonly backoff = new Backoff();
  private news = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly db: DataSource,
    private readonly outbox: OutboxReader,
    private readonly handler: EventHandler,
    private readonly deliver: (delivery: Delivery) => Promise<void>,
    private readonly logger: Logger,
  ) {}

  start(): void {
    this.running = this.run();
  }

  wake(source: string): void {
    if (source === this.handler.source) this.news.abort();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.news.abort();
    await this.running;
  }

  async progress(): Promise<Progress> {
    const { source, types } = this.handler;
    return { position: await this.position(), head: await this.outbox.head(source, types) };
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const pause = await this.step();
      if (pause > 0) await this.rest(pause);
    }
  }

  /** One batch. @returns how many milliseconds to wait before the next, at most. */
  private async step(): Promise<number> {
    this.news = new AbortController();
    try {
      const { source, types } = this.handler;
      const events = await this.outbox.read(source, types, await this.position(), BATCH);
      const mark = (manager: EntityManager, upTo: DomainEvent) => this.moveTo(manager, upTo.position);
      if (events.length > 0) await this.deliver({ events, unreadable: [], mark });
      this.backoff.reset();
      return events.length === BATCH ? 0 : IDLE_MS;
    } catch (error) {
      const pause = this.backoff.next();
      // A source that is still being created at first start is no reason to alarm anyone.
      const level = this.backoff.failures > 5 ? 'warn' : 'debug';
      this.logger[level]({ err: error, handler: this.handler.name }, 'handler waits and tries again');
      return pause;
    }
  }

  private async rest(pause: number): Promise<void> {
    const signal = this.backoff.failures > 0 ? this.stopping.signal : this.news.signal;
    if (this.stopping.signal.aborted) return;
    await sleep(pause, undefined, { signal }).catch(() => undefined);
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
