const SLOTS = 10;

/** How many of the requests of the last while failed. Counted in slots of time, so that old ones drop out without a timer. */
export class ErrorWindow {
  private readonly requests = new Uint32Array(SLOTS);
  private readonly failures = new Uint32Array(SLOTS);
  private readonly slotMs: number;
  private slot = 0;
  private all = 0;
  private failed = 0;

  constructor(windowMs: number) {
    this.slotMs = windowMs / SLOTS;
  }

  get total(): number {
    return this.all;
  }

  /** Between 0 and 1; 0 where there was no request. */
  get errorShare(): number {
    return this.all === 0 ? 0 : this.failed / this.all;
  }

  /** @param now milliseconds that never go back. */
  count(now: number, isFailure: boolean): void {
    const place = this.placeOf(now);
    this.requests[place] = (this.requests[place] as number) + 1;
    this.all += 1;
    if (isFailure) this.fail(place);
  }

  /** What was counted as a success turned out to be none. */
  turn(now: number): void {
    const place = this.placeOf(now);
    // Its own slot may be another by now: only where there is a success to turn do the sums stay right.
    if ((this.failures[place] as number) < (this.requests[place] as number)) this.fail(place);
  }

  clear(): void {
    this.requests.fill(0);
    this.failures.fill(0);
    this.all = this.failed = 0;
  }

  private fail(place: number): void {
    this.failures[place] = (this.failures[place] as number) + 1;
    this.failed += 1;
  }

  private placeOf(now: number): number {
    const slot = Math.floor(now / this.slotMs);
    if (slot - this.slot >= SLOTS) this.clear();
    else for (let past = this.slot + 1; past <= slot; past += 1) this.forget(past % SLOTS);
    this.slot = slot;
    return slot % SLOTS;
  }

  private forget(place: number): void {
    this.all -= this.requests[place] as number;
    this.failed -= this.failures[place] as number;
    this.requests[place] = this.failures[place] = 0;
  }
}
