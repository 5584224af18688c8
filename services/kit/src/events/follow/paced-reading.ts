import type { Span, TakeFound } from './fact-source';
import { FactQueue } from './fact-queue';
import type { Cursor, Fact, FoundFact, NextNumbers, Place } from './place';

/** So many facts wait for one who takes them; those of one batch more, where they are read from the source. */
const MOST_WAITING = 1000;
/** Whoever takes nothing for so long loses its turn at the source, not its place. */
const PATIENCE_MS = 1000;

/** Facts of one source, each once and as fast as they are taken; those of one subject in their order. */
export interface PacedFacts extends AsyncIterable<readonly Fact[]> {
  /** The place behind which they begin. */
  readonly begun: Place;
}

export interface PacedParts {
  /** Where it begins. */
  readonly cursor: Cursor;
  /** Where the shared reading stands: everything behind it will be put. */
  readonly present: () => NextNumbers;
  readonly readPast: (span: Span, take: TakeFound, until: AbortSignal) => Promise<void>;
  readonly signal: AbortSignal;
}

/**
 * Live facts wait for whoever takes them. Where too many would wait they are let go, and what was missed is read from the
 * source again, at the pace at which it is taken, until live facts can be waited for once more. So a slow reader costs no
 * more memory than a fast one, and loses nothing.
 */
export class PacedReading implements PacedFacts {
  readonly begun: Place;
  private live = new FactQueue();
  private past = new FactQueue();
  private enough = new AbortController();

  constructor(private readonly parts: PacedParts) {
    this.begun = parts.cursor.place;
    parts.signal.addEventListener('abort', () => this.end(), { once: true });
  }

  /** A fact that has just been stated. */
  hear(found: readonly FoundFact[]): void {
    if (this.live.size + found.length > MOST_WAITING) this.live.drop();
    else this.live.put(found);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<readonly Fact[], void> {
    const { signal, present } = this.parts;
    while (!signal.aborted) {
      // Nothing may be waited for between the two: a fact that came between would be lost.
      this.live = new FactQueue();
      yield* this.missed(present());
      yield* this.handedOn(this.live);
    }
  }

  private async *missed(upTo: NextNumbers): AsyncGenerator<readonly Fact[], void> {
    const { cursor, signal, readPast } = this.parts;
    while (!signal.aborted && !cursor.reaches(upTo)) {
      const past = (this.past = new FactQueue());
      const enough = (this.enough = new AbortController());
      const take: TakeFound = async (found) => {
        past.put(found);
        if (!(await past.hasRoom(MOST_WAITING, PATIENCE_MS))) enough.abort();
      };
      const reading = readPast({ from: cursor.numbers, to: upTo }, take, enough.signal);
      reading.catch(() => undefined).finally(() => past.finish());
      yield* this.handedOn(past);
      if (signal.aborted) return;
      await reading;
      // Numbers in between may belong to nothing.
      if (!enough.signal.aborted) cursor.catchUpWith(upTo);
    }
  }

  private async *handedOn(queue: FactQueue): AsyncGenerator<readonly Fact[], void> {
    const { cursor } = this.parts;
    for (let found = await queue.take(); found; found = await queue.take()) {
      const facts = cursor.pass(found);
      if (facts.length > 0) yield facts;
    }
  }

  private end(): void {
    this.live.drop();
    this.past.drop();
    this.enough.abort();
  }
}
