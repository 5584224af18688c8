import { CodedError } from '@lien-thong/kit/errors';
import { LIMITS } from '../limits';
import { factErrors } from './fact-errors';

/** How many streams are open, and whose. */
export class FactSeats {
  private readonly taken = new Map<string, number>();
  private all = 0;

  get open(): number {
    return this.all;
  }

  /** @returns what gives it back. @throws FACTS_STREAMS_TOO_MANY, FACTS_BUSY */
  take(caller: string): () => void {
    const own = this.taken.get(caller) ?? 0;
    if (own >= LIMITS.factStreamsOfCaller) {
      throw new CodedError(factErrors.STREAMS_TOO_MANY, { most: LIMITS.factStreamsOfCaller });
    }
    if (this.all >= LIMITS.factStreams) throw new CodedError(factErrors.BUSY, { most: LIMITS.factStreams });
    this.all += 1;
    this.taken.set(caller, own + 1);
    return () => {
      this.all -= 1;
      const left = (this.taken.get(caller) ?? 1) - 1;
      if (left > 0) this.taken.set(caller, left);
      else this.taken.delete(caller);
    };
  }
}
