import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { Logger } from '../logging';
import { applyBatch, parkUnreadable } from './apply-batch';
import { Backoff } from './backoff';
import type { EventHandler } from './event-handler';
import { isTransient } from './is-transient';
import { parkedBy } from './parked-events';
import type { Delivery, EventTransport, Progress, Subscription } from './transport';

export interface HandlerLag extends Progress {
  readonly handler: string;
  readonly source: string;
  /** Events that it could not apply. */
  readonly parked: number;
  /** Attempts that failed since this process started, and were or will be made again. */
  readonly failures: number;
}

export interface Consumers {
  /** How far each handler stands behind the newest event that concerns it. */
  lag(): Promise<HandlerLag[]>;
  /** Lets every handler finish the batch in hand, then returns. */
  stop(): Promise<void>;
}

/** Runs every handler on its own: one that is slow or waiting holds up no other. */
export async function startConsumers(
  db: DataSource,
  transport: EventTransport,
  handlers: readonly EventHandler[],
  logger: Logger,
): Promise<Consumers> {
  const consumers = handlers.map((handler) => new Consumer(db, handler, logger));
  await Promise.all(consumers.map((consumer) => consumer.start(transport)));
  return {
    async lag() {
      const parked = await parkedBy(db);
      return Promise.all(consumers.map((one) => one.lag(parked.get(one.handler.name) ?? 0)));
    },
    stop: async () => void (await Promise.all(consumers.map((consumer) => consumer.stop()))),
  };
}

class Consumer {
  private readonly stopping = new AbortController();
  private subscription: Subscription | undefined;
  private failures = 0;

  constructor(
    private readonly db: DataSource,
    readonly handler: EventHandler,
    private readonly logger: Logger,
  ) {}

  async start(transport: EventTransport): Promise<void> {
    this.subscription = await transport.subscribe(this.handler, (delivery) => this.take(delivery));
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.subscription?.stop();
  }

  async lag(parked: number): Promise<HandlerLag> {
    const progress = (await this.subscription?.progress()) ?? { position: 0, head: 1 };
    const { name, source } = this.handler;
    return { handler: name, source, ...progress, parked, failures: this.failures };
  }

  /**
   * Tries until the delivery is applied or parked. @throws only where it was asked to stop meanwhile: the transport then
   * delivers the same again, to whoever comes next.
   */
  private async take(delivery: Delivery): Promise<void> {
    const backoff = new Backoff();
    for (;;) {
      try {
        return await this.apply(delivery);
      } catch (error) {
        this.failures += 1;
        if (!isTransient(error) || this.stopping.signal.aborted) throw error;
        const level = backoff.failures > 5 ? 'warn' : 'debug';
        this.logger[level]({ err: error, handler: this.handler.name }, 'handler waits and tries again');
        await this.pause(backoff.next(), delivery.alive);
      }
    }
  }

  private async apply({ events, unreadable, mark, alive }: Delivery): Promise<void> {
    await parkUnreadable(this.db, this.handler, unreadable);
    const { parked } = await applyBatch(this.db, this.handler, events, { mark, alive });
    const total = parked + unreadable.length;
    if (total > 0) this.logger.error({ handler: this.handler.name, parked: total }, 'events parked');
  }

  private async pause(ms: number, alive?: () => Promise<void>): Promise<void> {
    await alive?.();
    await sleep(ms, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }
}
