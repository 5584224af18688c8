import { setTimeout as sleep } from 'node:timers/promises';
import { CodedError } from '@lien-thong/kit/errors';
import {
  UnknownPlace,
  type EventFollower,
  type Fact,
  type Following,
  type Place,
} from '@lien-thong/kit/events';
import type { Logger } from '@lien-thong/kit/logging';
import { gatewayErrors } from '../errors';
import { Feed } from './feed';
import type { Interest } from './interest';

/** A source that does not answer within this time is not waited for: the subscriber is told to come back. */
const PATIENCE_MS = 5000;

/** A subscriber in the hub. */
export interface Listener {
  readonly feed: Feed;
  /** Where every subscriber of the source stands that has been told everything. */
  readonly place: Place | null;
  /** Follows other facts of the same source from now on, without a gap. */
  change(interest: Interest): void;
  leave(): void;
}

interface Seat {
  readonly feed: Feed;
  interest: Interest;
}

/** What is followed of one source. */
interface Channel {
  readonly following: Following;
  readonly seats: Map<string, Set<Seat>>;
}

/** One follower for each source that anybody subscribes to; what it hears goes to whom it concerns. */
export class EventHub {
  private readonly channels = new Map<string, Channel>();

  constructor(
    private readonly follower: EventFollower | null,
    private readonly logger: Logger,
  ) {}

  /**
   * @param after where the subscriber stood when it left; null where it begins now.
   * @throws GATEWAY_LIVE_UNAVAILABLE where nothing can be followed.
   */
  async listen(interest: Interest, after: Place | null): Promise<Listener> {
    const channel = await this.channelOf(interest.source);
    // From here to the registration nothing may be waited for: a fact that came between would be lost.
    const upTo = channel.following.place;
    const seat: Seat = { feed: new Feed(), interest };
    join(channel, seat);
    if (after === null || upTo === null) seat.feed.past.finish();
    else void this.replay(seat, { after, upTo });
    return {
      feed: seat.feed,
      get place() {
        return channel.following.place;
      },
      change: (next) => {
        leave(channel, seat);
        seat.interest = next;
        join(channel, seat);
      },
      leave: () => {
        leave(channel, seat);
        seat.feed.close();
      },
    };
  }

  async close(): Promise<void> {
    await this.follower?.close();
  }

  private async channelOf(source: string): Promise<Channel> {
    if (!this.follower) throw new CodedError(gatewayErrors.LIVE_UNAVAILABLE);
    let channel = this.channels.get(source);
    if (!channel) {
      const seats: Channel['seats'] = new Map();
      const following = this.follower.follow(source, null, (facts) => handOut(seats, facts));
      this.channels.set(source, (channel = { following, seats }));
    }
    const waiting = new AbortController();
    const begun = channel.following.begun.then(() => true);
    const late = sleep(PATIENCE_MS, false, { signal: waiting.signal });
    if (!(await Promise.race([begun, late]).finally(() => waiting.abort()))) {
      throw new CodedError(gatewayErrors.LIVE_UNAVAILABLE);
    }
    return channel;
  }

  private async replay(
    { feed, interest }: Seat,
    span: { readonly after: Place; readonly upTo: Place },
  ): Promise<void> {
    try {
      // Never waits for the subscriber: one that takes nothing would keep the others from their turn.
      await (this.follower as EventFollower).replay(interest.source, span, async (facts) => {
        for (const { event, place } of facts) {
          const key = interest.types.includes(event.type) ? interest.entityOf(event) : null;
          if (key !== null) feed.past.put(key, place);
        }
      });
      feed.past.finish();
    } catch (error) {
      const unknown = error instanceof UnknownPlace;
      if (!unknown)
        this.logger.warn({ err: error, source: interest.source }, 'what was missed cannot be read');
      feed.close(
        new CodedError(unknown ? gatewayErrors.SUBSCRIPTION_PLACE_UNKNOWN : gatewayErrors.LIVE_UNAVAILABLE),
      );
    }
  }
}

function join({ seats }: Channel, seat: Seat): void {
  for (const type of seat.interest.types) {
    const joined = seats.get(type) ?? new Set();
    seats.set(type, joined.add(seat));
  }
}

function leave({ seats }: Channel, seat: Seat): void {
  for (const type of seat.interest.types) {
    const joined = seats.get(type);
    joined?.delete(seat);
    if (joined?.size === 0) seats.delete(type);
  }
}

function handOut(seats: Channel['seats'], facts: readonly Fact[]): void {
  for (const { event, place } of facts) {
    for (const { feed, interest } of seats.get(event.type) ?? []) {
      const key = interest.entityOf(event);
      if (key !== null) feed.live.put(key, place);
    }
  }
}
