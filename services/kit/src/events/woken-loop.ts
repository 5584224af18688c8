import { setTimeout as sleep } from 'node:timers/promises';
import { Backoff } from './backoff';

const IDLE_MS = 1000;

/**
 * Steps of work, one after the other, until it is stopped. Between them it rests until somebody wakes it, or for a second,
 * since news may be lost; after a failure it rests ever longer, and nobody wakes it.
 */
export class WokenLoop {
  private readonly stopping = new AbortController();
  private readonly backoff = new Backoff();
  private news = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    /** @returns whether more is waiting, so that the next step follows at once. */
    private readonly step: () => Promise<boolean>,
    /** Hears of a step that failed, and how many have in a row. */
    private readonly failed: (error: unknown, failures: number) => void,
  ) {}

  start(): void {
    this.running = this.run();
  }

  wake(): void {
    this.news.abort();
  }

  /** Lets the step in hand end, then returns. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.news.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      this.news = new AbortController();
      try {
        const more = await this.step();
        this.backoff.reset();
        if (!more) await this.rest(IDLE_MS, this.news.signal);
      } catch (error) {
        const pause = this.backoff.next();
        this.failed(error, this.backoff.failures);
        await this.rest(pause, this.stopping.signal);
      }
    }
  }

  private async rest(ms: number, until: AbortSignal): Promise<void> {
    if (this.stopping.signal.aborted) return;
    await sleep(ms, undefined, { signal: until }).catch(() => undefined);
  }
}
