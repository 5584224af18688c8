export interface RetryLimits {
  /** Repeats for each request that is asked for the first time, between 0 and 1. */
  readonly share: number;
  /** Repeats that may be saved up; also what there is at the beginning. */
  readonly reserve: number;
}

/** Keeps repeats a small part of all requests, so that a subgraph in trouble does not get twice as many. */
export class RetryBudget {
  /** Repeats so far. */
  spent = 0;
  private left: number;

  constructor(private readonly limits: RetryLimits) {
    this.left = limits.reserve;
  }

  /** A request is sent for the first time. */
  earn(): void {
    this.left = Math.min(this.limits.reserve, this.left + this.limits.share);
  }

  /** @returns whether a request may be sent again. */
  spend(): boolean {
    if (this.left < 1) return false;
    this.left -= 1;
    this.spent += 1;
    return true;
  }
}
