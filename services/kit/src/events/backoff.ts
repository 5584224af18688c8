const FIRST_MS = 200;
const LONGEST_MS = 10_000;

/** Ever longer pauses between attempts, with jitter, so that many who wait for one thing do not come back together. */
export class Backoff {
  failures = 0;

  constructor(private readonly random: () => number = Math.random) {}

  /** Counts a failure. @returns how many milliseconds to wait before the next attempt. */
  next(): number {
    this.failures += 1;
    const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** (this.failures - 1));
    return longest * (0.5 + this.random() / 2);
  }

  reset(): void {
    this.failures = 0;
  }
}
