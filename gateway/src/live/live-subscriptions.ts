import { setImmediate as yielded, setTimeout as sleep } from 'node:timers/promises';
import { CodedError } from '@lien-thong/kit/errors';
import type { Logger } from '@lien-thong/kit/logging';
import { gatewayErrors } from '../errors';
import { LIMITS } from '../limits';
import type { Snapshot } from '../supergraph';
import { clientNameOf } from '../usage';
import type { EventHub } from './event-hub';
import type { LiveStream } from './live-stream';
import { LiveSubscription, type Asking, type SubscriptionParts } from './live-subscription';
import { ErrorTeller, type SubscriptionRefused } from './subscription-refused';
import { SubscriptionReader, type ReaderSettings } from './subscription-reader';
import type { Subscriber } from './subscriber';

export interface LiveSettings extends ReaderSettings {
  readonly hub: EventHub;
  readonly asking: Asking;
  /** The supergraph that new requests meet. */
  readonly snapshot: () => Snapshot;
}

/** A subscriber that takes nothing any more is not waited for. */
const TELLING_MS = 2000;
const LOOK_MS = 20;
/** So many are read anew before requests have their turn. */
const REFRESHED_AT_ONCE = 10;

/** The subscriptions of this process. */
export class LiveSubscriptions {
  private readonly live = new Set<LiveSubscription>();
  private readonly parts: SubscriptionParts;
  private opening = 0;
  private stopping = false;

  constructor(
    private readonly settings: LiveSettings,
    logger: Logger,
  ) {
    const { asking } = settings;
    const teller = new ErrorTeller(logger);
    this.parts = { reader: new SubscriptionReader(settings), teller, asking, logger };
  }

  /** @throws SubscriptionRefused */
  async subscribe(subscriber: Subscriber): Promise<LiveStream> {
    this.opening += 1;
    try {
      return await this.open(subscriber);
    } catch (error) {
      throw error instanceof CodedError ? this.refusal(subscriber, error) : error;
    } finally {
      this.opening -= 1;
    }
  }

  /** What a subscriber is told that is not taken. */
  refusal(subscriber: Pick<Subscriber, 'headers'>, error: CodedError): SubscriptionRefused {
    return this.parts.teller.refusal(subscriber, error);
  }

  /** Every subscription goes on under the present schema, or ends where it does not fit it. */
  async refresh(): Promise<void> {
    const all = [...this.live];
    while (all.length > 0) {
      await Promise.all(all.splice(0, REFRESHED_AT_ONCE).map((one) => one.refresh()));
      await yielded();
    }
  }

  /** Ends every subscription; waits a moment until subscribers have been told why. */
  async stop(): Promise<void> {
    this.stopping = true;
    for (const one of this.live) one.end(new CodedError(gatewayErrors.STOPPING));
    const end = Date.now() + TELLING_MS;
    while (this.live.size > 0 && Date.now() < end) await sleep(LOOK_MS);
  }

  private async open(subscriber: Subscriber): Promise<LiveStream> {
    const most = LIMITS.subscriptions;
    if (this.live.size + this.opening > most) {
      throw new CodedError(gatewayErrors.SUBSCRIPTIONS_TOO_MANY, { most });
    }
    const resolved = await this.parts.reader.read(subscriber);
    const listener = await this.settings.hub.listen(resolved.interest, subscriber.after);
    const subscription = new LiveSubscription(this.parts, subscriber, resolved, listener, (ended) =>
      this.live.delete(ended),
    );
    this.live.add(subscription);
    resolved.used(clientNameOf(subscriber.headers));
    // What happened to all the others while this one was being opened.
    if (subscription.snapshot !== this.settings.snapshot()) await subscription.refresh();
    if (this.stopping) subscription.end(new CodedError(gatewayErrors.STOPPING));
    return subscription.stream;
  }
}
