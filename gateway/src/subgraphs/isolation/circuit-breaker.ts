import { ErrorWindow } from './error-window';

export interface BreakerLimits {
  /** Which part of the requests has to fail, between 0 and 1. */
  readonly errorShare: number;
  /** Of the requests of so many milliseconds. */
  readonly windowMs: number;
  /** Fewer requests in that time say nothing. */
  readonly leastRequests: number;
  /** Milliseconds without a request after it opened; each time that it opens again soon, twice as long as before. */
  readonly pauseMs: number;
  readonly longestPauseMs: number;
  /** How many probes have to succeed, one after the other. */
  readonly probes: number;
}

export type CircuitState = 'closed' | 'open' | 'half-open';

/** What a request that was let through shows when its outcome is told; what is told with an older one counts no more. */
export type Pass = number;
export const REFUSED: Pass = -1;

/**
 * Keeps requests from a subgraph that mostly fails: neither waits for it nor loads it. After a pause one request at a time
 * tries whether it is back. Has no timer: the clock is looked at when somebody asks.
 */
export class CircuitBreaker {
  private readonly window: ErrorWindow;
  private current: CircuitState = 'closed';
  private generation = 0;
  private pauseMs = 0;
  private until = 0;
  private closedAt = -Infinity;
  private probing = false;
  private succeededProbes = 0;

  /**
   * @param now milliseconds that never go back.
   * @param changed told of each change, once.
   */
  constructor(
    private readonly limits: BreakerLimits,
    private readonly now: () => number,
    private readonly changed: (state: CircuitState) => void = () => undefined,
  ) {
    this.window = new ErrorWindow(limits.windowMs);
  }

  get state(): CircuitState {
    return this.current;
  }

  /** @returns REFUSED where no request may be sent. The outcome of every other has to be told. */
  enter(): Pass {
    if (this.current === 'closed') return this.generation;
    if (this.current === 'open' && this.now() >= this.until) this.become('half-open');
    if (this.current === 'open' || this.probing) return REFUSED;
    this.probing = true;
    return this.generation;
  }

  /** Whether this request tries whether the subgraph is back. */
  isProbe(pass: Pass): boolean {
    return this.current === 'half-open' && pass === this.generation;
  }

  succeeded(pass: Pass): void {
    if (pass !== this.generation) return;
    if (this.current === 'closed') this.window.count(this.now(), false);
    else {
      this.probing = false;
      this.succeededProbes += 1;
      if (this.succeededProbes >= this.limits.probes) this.close();
    }
  }

  failed(pass: Pass): void {
    if (pass !== this.generation) return;
    if (this.current === 'half-open') return this.open();
    this.window.count(this.now(), true);
    this.judge();
  }

  /** It was let through, and nothing was learned of the subgraph. */
  abandoned(pass: Pass): void {
    if (pass === this.generation) this.probing = false;
  }

  /** One of those that succeeded was a failure all the same. */
  retracted(): void {
    if (this.current !== 'closed') return;
    this.window.turn(this.now());
    this.judge();
  }

  private judge(): void {
    const { errorShare, leastRequests } = this.limits;
    if (this.window.total >= leastRequests && this.window.errorShare >= errorShare) this.open();
  }

  private open(): void {
    const now = this.now();
    // One that opens as soon as it is closed has learned nothing from its probes.
    const again = this.current === 'half-open' || now - this.closedAt < this.limits.windowMs;
    this.pauseMs = again ? Math.min(2 * this.pauseMs, this.limits.longestPauseMs) : this.limits.pauseMs;
    this.until = now + this.pauseMs;
    this.become('open');
  }

  private close(): void {
    this.window.clear();
    this.closedAt = this.now();
    this.become('closed');
  }

  private become(state: CircuitState): void {
    this.generation += 1;
    this.probing = false;
    this.succeededProbes = 0;
    this.current = state;
    this.changed(state);
  }
}
