import { setTimeout as sleep } from 'node:timers/promises';
import { SubgraphUnreachable } from '../http';
import { CircuitBreaker, REFUSED, type CircuitState, type Pass } from './circuit-breaker';
import { IsolationTally } from './isolation-tally';
import { QuotaMeter } from './quota-meter';
import type { RetryBudget } from './retry-budget';
import type { SubgraphLimits } from './subgraph-limits';
import { SubgraphRefused, type RefusalReason } from './subgraph-refused';

export interface IsolationSettings {
  readonly limits: Pick<SubgraphLimits, 'breaker' | 'quota'>;
  /** Shared with whatever else repeats requests to the same subgraph. */
  readonly budget: RetryBudget;
  /** Whether a body can be read as an answer; asked of probes only. */
  readonly isAnswer: (body: Buffer) => boolean;
  /** Told once of each change. */
  readonly changed?: (state: CircuitState) => void;
  /** Milliseconds that never go back. */
  readonly now?: () => number;
}

/** A repeat waits a moment, not the same one for all that failed together. */
const REPEAT_AFTER_MS = 20;
const REPEAT_SPREAD_MS = 60;

/** Stands before one subgraph, so that whatever it does costs its own fields alone. */
export class Isolation {
  readonly tally = new IsolationTally();
  private readonly breaker: CircuitBreaker;
  private readonly quota: QuotaMeter | null;
  private readonly now: () => number;
  private readonly unreadableBodies = new WeakSet<Buffer>();

  constructor(private readonly settings: IsolationSettings) {
    const { limits, now, changed } = settings;
    this.now = now ?? (() => performance.now());
    this.breaker = new CircuitBreaker(limits.breaker, this.now, changed);
    this.quota = limits.quota && new QuotaMeter(limits.quota, this.now());
  }

  get state(): CircuitState {
    return this.breaker.state;
  }

  /** Requests that were sent again, by whoever shares the budget. */
  get repeats(): number {
    return this.settings.budget.spent;
  }

  /**
   * Sends a request, if the subgraph may be asked. One that may be repeated is, once, where it surely had no answer.
   * @param send sends it; called anew for the repeat.
   * @throws SubgraphRefused where nothing was sent; whatever `send` throws.
   */
  run(send: () => Promise<Buffer>, repeatable: boolean): Promise<Buffer> {
    const pass = this.breaker.enter();
    if (pass === REFUSED) return this.refuse('PAUSED');
    if (this.quota && !this.quota.spend(this.now())) {
      this.breaker.abandoned(pass);
      return this.refuse('QUOTA_SPENT');
    }
    this.tally.requests += 1;
    this.settings.budget.earn();
    return send().then(
      (body) => this.arrived(pass, body),
      (error: unknown) => {
        this.failed(pass, error);
        if (repeatable && this.mayRepeat(error)) return this.repeat(send);
        throw error;
      },
    );
  }

  /** A body that arrived was no answer. Said by each who read it; counted once. */
  unreadable(body: Buffer): void {
    if (this.unreadableBodies.has(body)) return;
    this.unreadableBodies.add(body);
    this.tally.fail('UNREADABLE');
    this.breaker.retracted();
  }

  private arrived(pass: Pass, body: Buffer): Buffer {
    this.quota?.charge(body.length);
    if (this.breaker.isProbe(pass) && !this.settings.isAnswer(body)) this.breaker.failed(pass);
    else this.breaker.succeeded(pass);
    return body;
  }

  private failed(pass: Pass, error: unknown): void {
    this.tally.fail(error instanceof SubgraphUnreachable ? error.reason : 'OTHER');
    if (saysNothing(error)) this.breaker.abandoned(pass);
    else this.breaker.failed(pass);
  }

  private mayRepeat(error: unknown): boolean {
    return hadNoAnswer(error) && this.breaker.state === 'closed' && this.settings.budget.spend();
  }

  private async repeat(send: () => Promise<Buffer>): Promise<Buffer> {
    await sleep(REPEAT_AFTER_MS + Math.random() * REPEAT_SPREAD_MS);
    const pass = this.breaker.enter();
    if (pass === REFUSED) return this.refuse('PAUSED');
    return send().then(
      (body) => this.arrived(pass, body),
      (error: unknown) => {
        this.failed(pass, error);
        throw error;
      },
    );
  }

  private refuse(reason: RefusalReason): Promise<never> {
    this.tally.fail(reason);
    return Promise.reject(new SubgraphRefused(reason));
  }
}

function hadNoAnswer(error: unknown): boolean {
  if (!(error instanceof SubgraphUnreachable)) return false;
  return error.reason === 'REFUSED' || (error.reason === 'RESET' && !error.answerBegan);
}

/** Too many of ours waited, we closed it, or the request could not be written: the subgraph had no part in it. */
function saysNothing(error: unknown): boolean {
  return (
    !(error instanceof SubgraphUnreachable) || error.reason === 'QUEUE_FULL' || error.reason === 'CLOSED'
  );
}
