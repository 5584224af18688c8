import { setTimeout as sleep } from 'node:timers/promises';
import type { FoundFact } from './place';

/** Batches of facts that wait until they are taken, the oldest first. */
export class FactQueue {
  private batches: (readonly FoundFact[])[] = [];
  private over = false;
  private facts = 0;
  private wakeTaker = (): void => undefined;
  private wakeGiver = (): void => undefined;

  /** How many facts wait. */
  get size(): number {
    return this.facts;
  }

  put(found: readonly FoundFact[]): void {
    if (this.over || found.length === 0) return;
    this.batches.push(found);
    this.facts += found.length;
    this.wakeTaker();
  }

  /** The batch that has waited longest, as soon as there is one; null where none will come any more. */
  async take(): Promise<readonly FoundFact[] | null> {
    while (!this.over && this.batches.length === 0) {
      await new Promise<void>((resolve) => (this.wakeTaker = resolve));
    }
    const batch = this.batches.shift() ?? null;
    this.facts -= batch?.length ?? 0;
    this.wakeGiver();
    return batch;
  }

  /** @returns whether so few wait within the time. */
  async hasRoom(most: number, withinMs: number): Promise<boolean> {
    const waiting = new AbortController();
    const late = sleep(withinMs, false, { signal: waiting.signal }).catch(() => false);
    try {
      while (this.facts > most) {
        const taken = new Promise<true>((resolve) => (this.wakeGiver = () => resolve(true)));
        if (!(await Promise.race([taken, late]))) return false;
      }
      return true;
    } finally {
      waiting.abort();
    }
  }

  /** Nothing will be put any more; what waits is still to be taken. */
  finish(): void {
    this.over = true;
    this.wakeTaker();
  }

  /** What waits is let go. */
  drop(): void {
    this.batches = [];
    this.facts = 0;
    this.finish();
    this.wakeGiver();
  }
}
