/**
 * One time-out for many: all wait equally long, so that they expire in the order in which they came, and a single
 * timer, armed for the oldest, serves them all. It does not keep a process alive.
 */
export class Deadlines<T> {
  private readonly dueAt = new Map<T, number>();
  private timer: NodeJS.Timeout | undefined;

  /** @param ms how long each may take. */
  constructor(
    private readonly ms: number,
    private readonly expire: (one: T) => void,
  ) {}

  add(one: T): void {
    this.dueAt.set(one, performance.now() + this.ms);
    this.timer ??= this.arm(this.ms);
  }

  /** What is done in time. The timer stays armed: to arm it again for each would cost more than an idle tick. */
  delete(one: T): void {
    this.dueAt.delete(one);
  }

  clear(): void {
    this.dueAt.clear();
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private arm(ms: number): NodeJS.Timeout {
    return setTimeout(() => this.tick(), Math.max(1, Math.ceil(ms))).unref();
  }

  private tick(): void {
    this.timer = undefined;
    const now = performance.now();
    for (const [one, dueAt] of this.dueAt) {
      if (dueAt > now) {
        this.timer ??= this.arm(dueAt - now);
        return;
      }
      this.dueAt.delete(one);
      this.expire(one);
    }
  }
}
