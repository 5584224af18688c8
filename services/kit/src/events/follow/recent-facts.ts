import { Cursor, type FoundFact, type NextNumbers } from './place';
import type { Span } from './fact-source';

/** The last facts of one source without a gap, so that readers who were away for a moment cost the source nothing. */
export class RecentFacts {
  private facts: FoundFact[] = [];
  private readonly begin: Cursor;

  /** @param from the first that will be kept, by partition. */
  constructor(
    transport: string,
    from: NextNumbers,
    private readonly most: number,
  ) {
    this.begin = new Cursor(transport, from);
  }

  keep(found: readonly FoundFact[]): void {
    this.facts.push(...found);
    // Cut now and then, not at each fact: moving a long list for every one of them would cost more than the memory.
    if (this.facts.length < 2 * this.most) return;
    this.begin.pass(this.facts.slice(0, -this.most));
    this.facts = this.facts.slice(-this.most);
  }

  /** What stands between; null where not all of it is kept. */
  between({ from, to }: Span): FoundFact[] | null {
    const start = new Cursor('', from);
    if (!start.reaches(this.begin.numbers)) return null;
    const end = new Cursor('', to);
    return this.facts.filter((fact) => !start.hasPassed(fact) && end.hasPassed(fact));
  }
}
