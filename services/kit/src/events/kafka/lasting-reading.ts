import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../../logging';
import { Backoff } from '../backoff';
import type { KafkaReading } from './kafka-client';

/** Reads until the signal; says when it has joined. @throws where reading fails. */
export type Read = (signal: AbortSignal, joined: () => void) => Promise<void>;

/** A broker that is away is waited for, and a reading that failed begins anew. */
export class LastingReading implements KafkaReading {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly read: Read,
    private readonly logger: Logger,
    private readonly ended: () => void,
  ) {}

  start(): void {
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
    this.ended();
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    const backoff = new Backoff();
    while (!signal.aborted) {
      try {
        await this.read(signal, () => backoff.reset());
      } catch (error) {
        this.logger.debug({ err: error }, 'reader waits and tries again');
        await sleep(backoff.next(), undefined, { signal }).catch(() => undefined);
      }
    }
  }
}
