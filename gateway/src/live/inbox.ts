import { CodedError, type ErrorDefinition } from '@lien-thong/kit/errors';
import type { Place } from '@lien-thong/kit/events';
import { LIMITS } from '../limits';
import type { EntityKey } from '../run';

/** An entity that changed, and where its reader stands once it was answered. */
export interface Change {
  readonly key: EntityKey;
  readonly place: Place;
}

/**
 * Changes that wait until one subscriber takes them. An answer always tells of the present, so an entity that changes again
 * while it waits is answered once, later: what waits is bounded by the entities, not by the facts. Where more of them wait
 * than allowed the inbox closes and says so, since leaving some out would be a gap that nobody sees.
 */
export class Inbox {
  private readonly waiting = new Map<EntityKey, Place>();
  private state: 'open' | 'finished' | 'closed' = 'open';
  private wake = (): void => undefined;

  /** Why it was closed, where the subscriber has to be told. */
  lastWord: CodedError | null = null;

  /** @param overflow what is said where too much waits. */
  constructor(private readonly overflow: ErrorDefinition) {}

  get isEmpty(): boolean {
    return this.waiting.size === 0;
  }

  /** Places have to rise from one call to the next. */
  put(key: EntityKey, place: Place): void {
    if (this.state !== 'open') return;
    // Behind the others: what waits is taken in the order of the places.
    this.waiting.delete(key);
    this.waiting.set(key, place);
    const most = LIMITS.changesWaiting;
    if (this.waiting.size > most) this.close(new CodedError(this.overflow, { most }));
    else this.wake();
  }

  /** The change that has waited longest, as soon as there is one; null where none will come any more. */
  async take(): Promise<Change | null> {
    while (this.state === 'open' && this.isEmpty) {
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
    for (const [key, place] of this.waiting) {
      this.waiting.delete(key);
      return { key, place };
    }
    return null;
  }

  /** Nothing will be put any more; what waits is still to be taken. */
  finish(): void {
    if (this.state === 'open') this.state = 'finished';
    this.wake();
  }

  /** What waits is let go. */
  close(lastWord: CodedError | null = null): void {
    if (this.state === 'closed') return;
    this.state = 'closed';
    this.lastWord = lastWord;
    this.waiting.clear();
    this.wake();
  }
}
