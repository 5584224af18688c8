/** Lets so many through in a time, and after a rest as many at once as it holds. Has no timer. */
export class TokenBucket {
  private tokens: number;
  private filledAt: number;

  /**
   * @param most tokens that it holds; it is full at first.
   * @param perMs tokens that come back in a millisecond.
   * @param now milliseconds that never go back.
   */
  constructor(
    private readonly most: number,
    private readonly perMs: number,
    now: number,
  ) {
    this.tokens = most;
    this.filledAt = now;
  }

  /** Whether there is a token; it stays. */
  has(now: number): boolean {
    this.tokens = Math.min(this.most, this.tokens + (now - this.filledAt) * this.perMs);
    this.filledAt = now;
    return this.tokens >= 1;
  }

  /** What is taken beyond what is there has to come back first. */
  take(tokens = 1): void {
    this.tokens -= tokens;
  }
}
