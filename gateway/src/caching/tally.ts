/** What is kept. */
export type Kind = 'answer' | 'entity';
export const KINDS: readonly Kind[] = ['answer', 'entity'];

export type Count = 'hits' | 'misses' | 'evictions' | 'drops';

/** What became of what was kept, by kind. Plain numbers: counting happens at every entity. */
export class Tally {
  private readonly counts: Record<Count, Record<Kind, number>> = {
    hits: zero(),
    misses: zero(),
    evictions: zero(),
    drops: zero(),
  };
  private readonly sizes = zero();

  count(count: Count, kind: Kind): void {
    this.counts[count][kind] += 1;
  }

  add(kind: Kind, bytes: number): void {
    this.sizes[kind] += bytes;
  }

  of(count: Count, kind: Kind): number {
    return this.counts[count][kind];
  }

  bytes(kind: Kind): number {
    return this.sizes[kind];
  }
}

function zero(): Record<Kind, number> {
  return { answer: 0, entity: 0 };
}
