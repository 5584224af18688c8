import { CodedError, kitErrors } from '@lien-thong/kit/errors';
import type { Place } from '@lien-thong/kit/events';
import type { Logger } from '@lien-thong/kit/logging';
import type { GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from '../context';
import { gatewayErrors } from '../errors';
import { executeEvent } from '../run';
import { errorsOf, type Snapshot, type Surroundings } from '../supergraph';
import type { Listener } from './event-hub';
import type { Change } from './inbox';
import { LiveStream, type LiveAnswer } from './live-stream';
import type { ResolvedSubscription } from './resolve-subscription';
import type { ErrorTeller } from './subscription-refused';
import type { SubscriptionReader } from './subscription-reader';
import type { Subscriber } from './subscriber';

/** What a context gives an execution; after a fact, with the place behind it. */
export type Asking = (context: GatewayContext, place?: Place) => ReturnType<Surroundings>;

export interface SubscriptionParts {
  readonly reader: SubscriptionReader;
  readonly teller: ErrorTeller;
  readonly asking: Asking;
  readonly logger: Logger;
}

/** One subscription, from its first answer to its last. */
export class LiveSubscription {
  readonly stream: LiveStream;

  constructor(
    private readonly parts: SubscriptionParts,
    private readonly subscriber: Subscriber,
    private resolved: ResolvedSubscription,
    private readonly listener: Listener,
    ended: (subscription: LiveSubscription) => void,
  ) {
    this.stream = new LiveStream({
      listener,
      answer: (change) => this.answer(change),
      told: (error) => this.parts.teller.tell(subscriber, [error])[0] as GraphQLFormattedError,
      ended: () => ended(this),
    });
  }

  /** The supergraph that it runs under. */
  get snapshot(): Snapshot {
    return this.resolved.snapshot;
  }

  end(error: CodedError): void {
    this.stream.end(error);
  }

  /** Goes on under the present schema, or ends where it does not fit it. */
  async refresh(): Promise<void> {
    try {
      const next = await this.parts.reader.read(this.subscriber);
      if (next.interest.source !== this.resolved.interest.source) {
        return this.end(new CodedError(gatewayErrors.SUBSCRIPTION_OUTDATED));
      }
      this.resolved = next;
      this.listener.change(next.interest);
    } catch (error) {
      this.end(error instanceof CodedError ? error : new CodedError(gatewayErrors.SUBSCRIPTION_OUTDATED));
    }
  }

  /** @throws CodedError where it cannot go on. */
  private async answer({ key, place }: Change): Promise<LiveAnswer> {
    const { reader, teller, asking, logger } = this.parts;
    const context = await reader.contextOf(this.subscriber);
    if (!(await this.resolved.isFor(context))) await this.refresh();
    // Where it did not go on, it has ended; nothing may be told by what held before.
    if (!(await this.resolved.isFor(context))) throw new CodedError(gatewayErrors.SUBSCRIPTION_OUTDATED);
    const { program, variables, coerced, used } = this.resolved;
    used(context.client);
    try {
      const executed = await executeEvent(program, key, { variables, coerced, ...asking(context, place) });
      const errors = teller.tell(this.subscriber, errorsOf(executed));
      const data = (executed.data?.read() ?? null) as Record<string, unknown> | null;
      return { data, ...(errors.length > 0 && { errors }) };
    } catch (error) {
      logger.error({ err: error, correlationId: context.correlationId }, 'a fact could not be answered');
      throw new CodedError(kitErrors.INTERNAL);
    }
  }
}
