/** A place in the row of those that wait for their time to be up. */
export interface Deadline<T> {
  readonly of: T | undefined;
  readonly dueAt: number;
  before: Deadline<T>;
  after: Deadline<T>;
}

/**
 * One time-out for many: all may take equally long, so that they expire in the order in which they came, and a single
 * timer, armed for the oldest, serves them all. It does not keep a process alive. A linked row, because nearly all leave
 * it before their time: that costs two assignments, where a timer or an entry of a map for each costs many times more.
 */
export class Deadlines<T> {
  private readonly ends: Deadline<T>;
  private timer: NodeJS.Timeout | undefined;

  /** @param ms how long each may take. */
  constructor(
    private readonly ms: number,
    private readonly expire: (one: T) => void,
  ) {
    const ends = { of: undefined, dueAt: Infinity } as Deadline<T>;
    this.ends = ends.before = ends.after = ends;
  }

  add(one: T): Deadline<T> {
    const { ends } = this;
    const deadline = { of: one, dueAt: performance.now() + this.ms, before: ends.before, after: ends };
    ends.before.after = deadline;
    ends.before = deadline;
    this.timer ??= this.arm(this.ms);
    return deadline;
  }

  /** For what is done in time; more than once does no harm. The timer stays armed: an idle tick is cheaper. */
  delete(deadline: Deadline<T>): void {
    deadline.before.after = deadline.after;
    deadline.after.before = deadline.before;
    deadline.before = deadline.after = deadline;
  }

  clear(): void {
    this.ends.before = this.ends.after = this.ends;
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private arm(ms: number): NodeJS.Timeout {
    return setTimeout(() => this.tick(), Math.max(1, Math.ceil(ms))).unref();
  }

  private tick(): void {
    this.timer = undefined;
    const now = performance.now();
    for (let first = this.ends.after; first.dueAt <= now; first = this.ends.after) {
      this.delete(first);
      this.expire(first.of as T);
    }
    if (this.ends.after !== this.ends) this.timer ??= this.arm(this.ends.after.dueAt - now);
  }
}
