import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { Logger } from '../logging';
import { applyBatch } from './apply-batch';
import type { EventHandler } from './event-handler';
import { handlerLag, positionOf, type HandlerLag } from './handler-lag';
import type { EventTransport } from './transport';

const BATCH = 500;
const IDLE_MS = 1000;
const FIRST_RETRY_MS = 200;
const LONGEST_RETRY_MS = 10_000;

export interface Consumers {
  lag(): Promise<HandlerLag[]>;
  /** Lets every handler finish the batch in hand, then returns. */
  stop(): Promise<void>;
}

/** Runs every handler on its own, in the order of its source: one that is slow or waiting holds up no other. */
export async function startConsumers(
  db: DataSource,
  transport: EventTransport,
  handlers: readonly EventHandler[],
  logger: Logger,
): Promise<Consumers> {
  const loops = handlers.map((handler) => new HandlerLoop(db, transport, handler, logger));
  for (const source of new Set(handlers.map((handler) => handler.source))) {
    await transport.onNews(source, () => loops.forEach((loop) => loop.wake(source)));
  }
  const running = loops.map((loop) => loop.run());
  return {
    lag: () => handlerLag(db, transport, handlers),
    async stop() {
      loops.forEach((loop) => loop.stop());
      await Promise.all(running);
    },
  };
}

class HandlerLoop {
  private readonly stopping = new AbortController();
  private news = new AbortController();
  private failures = 0;

  constructor(
    private readonly db: DataSource,
    private readonly transport: EventTransport,
    private readonly handler: EventHandler,
    private readonly logger: Logger,
  ) {}

  wake(source: string): void {
    if (source === this.handler.source) this.news.abort();
  }

  stop(): void {
    this.stopping.abort();
    this.news.abort();
  }

  async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const pause = await this.step();
      if (pause > 0) await this.rest(pause);
    }
  }

  /** One batch. @returns how many milliseconds to wait before the next, at most. */
  private async step(): Promise<number> {
    this.news = new AbortController();
    try {
      const { handler } = this;
      const after = await positionOf(this.db, handler);
      const batch = await this.transport.read(handler.source, handler.types, after, BATCH);
      const { parked } = await applyBatch(this.db, handler, batch);
      if (parked > 0) this.logger.error({ handler: handler.name, parked }, 'events parked');
      this.failures = 0;
      return batch.length === BATCH ? 0 : IDLE_MS;
    } catch (error) {
      this.failures += 1;
      // A source that is still being created at first start is no reason to alarm anyone.
      const level = this.failures > 5 ? 'warn' : 'debug';
      this.logger[level]({ err: error, handler: this.handler.name }, 'handler waits and tries again');
      const backoff = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (this.failures - 1));
      return backoff * (0.5 + Math.random() / 2);
    }
  }

  private async rest(pause: number): Promise<void> {
    const signal = this.failures > 0 ? this.stopping.signal : this.news.signal;
    if (this.stopping.signal.aborted) return;
    await sleep(pause, undefined, { signal }).catch(() => undefined);
  }
}
