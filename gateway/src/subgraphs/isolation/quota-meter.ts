import type { Quota } from './subgraph-limits';
import { TokenBucket } from './token-bucket';

const SECOND_MS = 1000;
const DAY_MS = 86_400 * SECOND_MS;

/** How much of its quota a subgraph has left. What a day allows comes back evenly, not at midnight. */
export class QuotaMeter {
  private readonly second: TokenBucket;
  private readonly day: TokenBucket;
  private readonly bytes: TokenBucket;

  constructor({ perSecond, perDay, bytesPerSecond }: Quota, now: number) {
    this.second = new TokenBucket(Math.max(1, perSecond), perSecond / SECOND_MS, now);
    this.day = new TokenBucket(perDay, perDay / DAY_MS, now);
    this.bytes = new TokenBucket(bytesPerSecond, bytesPerSecond / SECOND_MS, now);
  }

  /** @returns whether one more request may be sent; what is refused costs no quota anything. */
  spend(now: number): boolean {
    if (!this.second.has(now) || !this.day.has(now) || !this.bytes.has(now)) return false;
    this.second.take();
    this.day.take();
    return true;
  }

  /** How long an answer is, is known once it is there: then the next ones wait for it to be made up for. */
  charge(bytes: number): void {
    this.bytes.take(bytes);
  }
}
