import type { Logger } from '@lien-thong/kit/logging';
import { UsageEntries } from './usage-entries';
import { usageBatches, type BatchLimits, type UsageBatch } from './usage-batches';
import type { UsageRecorder } from './usage-recorder';
import { UsageRefused, type UsageRegistry } from './usage-registry';

export interface UsageReporterSettings {
  readonly registry: UsageRegistry;
  /** Which of the registry's graphs is served. */
  readonly contract: string;
  readonly everyMs: number;
  readonly now: () => Date;
  readonly batches?: BatchLimits;
  /** Characters that wait at most while the registry is away. */
  readonly waiting?: number;
}

const WAITING = 8 * 2 ** 20;

/** Tells the registry in batches what was counted; what it could not be told waits, up to a bound, and is told first. */
export class UsageReporter {
  private readonly entries: UsageEntries;
  private readonly waiting: UsageBatch[] = [];
  private readonly stopping = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  private reporting: Promise<void> = Promise.resolve();
  private away = false;

  constructor(
    private readonly recorder: UsageRecorder,
    private readonly settings: UsageReporterSettings,
    private readonly logger: Logger,
  ) {
    this.entries = new UsageEntries(recorder.tally);
  }

  /** Requests that the registry has yet to be told of, those that were not taken stock of left out. */
  get waitingRequests(): number {
    return this.waiting.reduce((sum, { requests }) => sum + requests, 0);
  }

  start(): void {
    // The first of several gateways that start together is not followed by all the others at once.
    const wait = this.settings.everyMs * (0.75 + Math.random() / 2);
    this.timer = setTimeout(() => void this.report().then(() => this.goOn()), wait);
    this.timer.unref();
  }

  /** Takes stock and tells what it can; one report follows another. */
  report(): Promise<void> {
    this.reporting = this.reporting
      .then(() => this.take())
      .then(() => this.send())
      .catch((error: unknown) => this.logger.error({ err: error }, 'usage could not be reported'));
    return this.reporting;
  }

  /** Tells what is left, once; what cannot be told then is lost. */
  async stop(): Promise<void> {
    this.stopping.abort();
    clearTimeout(this.timer);
    await this.report();
    const lost = this.waitingRequests;
    if (lost > 0) this.lose(lost);
  }

  private goOn(): void {
    if (!this.stopping.signal.aborted) this.start();
  }

  private async take(): Promise<void> {
    const { recorder, settings } = this;
    const entries = await this.entries.of(recorder.take(), settings.now().getTime());
    const tooLarge = (requests: number) => recorder.tally.lose('TOO_LARGE', requests);
    this.waiting.push(...usageBatches(settings.contract, entries, tooLarge, settings.batches));
    const most = settings.waiting ?? WAITING;
    let held = this.waiting.reduce((sum, { body }) => sum + body.length, 0);
    let lost = 0;
    while (held > most) {
      const oldest = this.waiting.shift() as UsageBatch;
      held -= oldest.body.length;
      lost += oldest.requests;
    }
    if (lost > 0) this.lose(lost);
  }

  private lose(requests: number): void {
    this.recorder.tally.lose('AWAY', requests);
    this.logger.error(
      { requests },
      'the registry is away for too long: usage of the oldest requests is lost',
    );
  }

  private async send(): Promise<void> {
    for (let batch = this.waiting[0]; batch; batch = this.waiting[0]) {
      try {
        await this.settings.registry.tell(batch.body);
        this.recorder.tally.told += batch.requests;
        if (this.away) this.logger.info('the registry is told of usage again');
        this.away = false;
      } catch (error) {
        if (!(error instanceof UsageRefused)) {
          if (!this.away) this.logger.warn({ err: error }, 'the registry is not told of usage; it waits');
          this.away = true;
          return;
        }
        this.recorder.tally.lose('REFUSED', batch.requests);
        this.logger.error({ err: error, requests: batch.requests }, 'the registry refuses usage');
      }
      this.waiting.shift();
    }
  }
}
