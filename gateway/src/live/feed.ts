import type { CodedError } from '@lien-thong/kit/errors';
import { gatewayErrors } from '../errors';
import { Inbox, type Change } from './inbox';

/** Everything that one subscriber is to be told: first what it missed, where it comes back, then what happens. */
export class Feed {
  readonly live = new Inbox(gatewayErrors.SUBSCRIBER_TOO_SLOW);
  readonly past = new Inbox(gatewayErrors.SUBSCRIPTION_MISSED_TOO_MUCH);
  private caughtUp = false;

  /** Whether nothing waits, so that the subscriber knows everything up to now. */
  get isEmpty(): boolean {
    return this.caughtUp && this.live.isEmpty;
  }

  /** Why it was closed, where the subscriber has to be told. */
  get lastWord(): CodedError | null {
    return this.past.lastWord ?? this.live.lastWord;
  }

  /** @returns null once it is closed. */
  async take(): Promise<Change | null> {
    if (!this.caughtUp) {
      const missed = await this.past.take();
      if (missed || this.past.lastWord) return missed;
      this.caughtUp = true;
    }
    return this.live.take();
  }

  close(lastWord: CodedError | null = null): void {
    this.past.close(lastWord);
    this.live.close(lastWord);
  }
}
