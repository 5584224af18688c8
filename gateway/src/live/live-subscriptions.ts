import { setTimeout as sleep } from 'node:timers/promises';
import { CodedError, localeOf } from '@lien-thong/kit/errors';
import { correlationIdOf } from '@lien-thong/kit/http';
import type { Place } from '@lien-thong/kit/events';
import type { Logger } from '@lien-thong/kit/logging';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from '../context';
import { gatewayErrors } from '../errors';
import type { ApolloServers } from '../http';
import type { TokenVerifier } from '../identity/verify-token';
import { LIMITS } from '../limits';
import { executeEvent } from '../run';
import { formatGatewayError } from '../subgraphs/format-error';
import { errorsOf, type Snapshot, type Surroundings } from '../supergraph';
import { hasConditionalRoot } from './conditional-root';
import type { EventHub } from './event-hub';
import type { Change } from './inbox';
import { LiveStream, type LiveAnswer } from './live-stream';
import type { ResolvedSubscription, SubscribingContext } from './resolve-subscription';
import type { Subscriber } from './subscriber';

/** What a context gives an execution; after a fact, with the place behind it. */
export type Asking = (context: GatewayContext, place?: Place) => ReturnType<Surroundings>;

export interface LiveSettings {
  readonly apollo: ApolloServers;
  readonly hub: EventHub;
  readonly asking: Asking;
  readonly verifyToken: TokenVerifier;
  /** The supergraph that new requests meet. */
  readonly snapshot: () => Snapshot;
  readonly now: () => Date;
}

/** A subscriber that takes nothing any more is not waited for. */
const TELLING_MS = 2000;
const LOOK_MS = 20;

type Refused = readonly GraphQLFormattedError[];

/** Why a subscription was refused, as the subscriber is told. */
export class SubscriptionRefused extends Error {
  override readonly name = 'SubscriptionRefused';

  constructor(readonly errors: Refused) {
    super('A subscription was refused');
  }
}

interface Live {
  readonly stream: LiveStream;
  /** Follows the present schema. */
  refresh(): Promise<void>;
}

/** The subscriptions of this process. */
export class LiveSubscriptions {
  private readonly live = new Set<Live>();
  private opening = 0;
  private stopping = false;

  constructor(
    private readonly settings: LiveSettings,
    private readonly logger: Logger,
  ) {}

  /** @throws SubscriptionRefused */
  async subscribe(subscriber: Subscriber): Promise<LiveStream> {
    if (this.stopping) throw this.refusal(subscriber, new CodedError(gatewayErrors.STOPPING));
    const most = LIMITS.subscriptions;
    if (this.live.size + this.opening >= most) {
      throw this.refusal(subscriber, new CodedError(gatewayErrors.SUBSCRIPTIONS_TOO_MANY, { most }));
    }
    this.opening += 1;
    try {
      return await this.open(subscriber);
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      throw this.refusal(subscriber, error);
    } finally {
      this.opening -= 1;
    }
  }

  /** What a subscriber is told that is not taken. */
  refusal({ headers }: Pick<Subscriber, 'headers'>, error: CodedError): SubscriptionRefused {
    return new SubscriptionRefused(this.told({ headers }, [error]));
  }

  /** Every subscription goes on under the present schema, or ends where it does not fit it. */
  async refresh(): Promise<void> {
    await Promise.all([...this.live].map((one) => one.refresh()));
  }

  /** Ends every subscription; waits a moment until subscribers have been told why. */
  async stop(): Promise<void> {
    this.stopping = true;
    for (const { stream } of this.live) stream.end(new CodedError(gatewayErrors.STOPPING));
    const end = Date.now() + TELLING_MS;
    while (this.live.size > 0 && Date.now() < end) await sleep(LOOK_MS);
  }

  private async open(subscriber: Subscriber): Promise<LiveStream> {
    let resolved = await this.resolve(subscriber);
    const listener = await this.settings.hub.listen(resolved.interest, subscriber.after);
    const stream = new LiveStream({
      listener,
      answer: (change) => this.answer(subscriber, resolved, change),
      told: (error) => this.told(subscriber, [error])[0] as GraphQLFormattedError,
      ended: () => this.live.delete(live),
    });
    const live: Live = {
      stream,
      refresh: async () => {
        try {
          const next = await this.resolve(subscriber);
          if (next.interest.source !== resolved.interest.source) {
            return stream.end(new CodedError(gatewayErrors.SUBSCRIPTION_OUTDATED));
          }
          resolved = next;
          listener.change(next.interest);
        } catch (error) {
          stream.end(
            error instanceof CodedError ? error : new CodedError(gatewayErrors.SUBSCRIPTION_OUTDATED),
          );
        }
      },
    };
    this.live.add(live);
    // The schema was swapped, or the gateway began to stop, after this subscription was read.
    if (resolved.snapshot !== this.settings.snapshot()) await live.refresh();
    if (this.stopping) stream.end(new CodedError(gatewayErrors.STOPPING));
    return stream;
  }

  /** Reads an operation as every request is read. @throws SubscriptionRefused, or GRAPH_TOKEN_INVALID. */
  private async resolve(subscriber: Subscriber): Promise<ResolvedSubscription> {
    const { apollo } = this.settings;
    const { query, operationName, variables, extensions } = subscriber.operation;
    if (query !== undefined && hasConditionalRoot(query)) {
      throw new CodedError(gatewayErrors.SUBSCRIPTION_CONDITIONAL);
    }
    let resolved: ResolvedSubscription | undefined;
    const context = await this.contextOf(subscriber);
    const contextValue: SubscribingContext = {
      ...context,
      subscribe: (found) => (resolved = found),
    };
    const request = {
      ...(query !== undefined && { query }),
      ...(operationName !== undefined && { operationName }),
      ...(variables !== undefined && { variables }),
      ...(extensions !== undefined && { extensions }),
    };
    const { body } = await apollo.in(context.locale).executeOperation(request, { contextValue });
    if (resolved) return resolved;
    throw new SubscriptionRefused((body.kind === 'single' && body.singleResult.errors) || []);
  }

  /** Asked for each answer, so that a token that has expired ends what it opened, and today is today. */
  private async contextOf({ headers, authorization }: Subscriber): Promise<GatewayContext> {
    return {
      identity: await this.settings.verifyToken(authorization),
      instant: this.settings.now(),
      locale: localeOf(headers['accept-language']),
      correlationId: correlationIdOf(headers),
    };
  }

  private async answer(
    subscriber: Subscriber,
    { program, variables, coerced }: ResolvedSubscription,
    { key, place }: Change,
  ): Promise<LiveAnswer> {
    const context = await this.contextOf(subscriber);
    const settings = { variables, coerced, ...this.settings.asking(context, place) };
    const executed = await executeEvent(program, key, settings);
    const errors = this.told(subscriber, errorsOf(executed));
    return {
      data: (executed.data?.read() ?? null) as Record<string, unknown> | null,
      ...(errors.length > 0 && { errors }),
    };
  }

  private told({ headers }: Pick<Subscriber, 'headers'>, errors: readonly GraphQLError[]): Refused {
    const locale = localeOf(headers['accept-language']);
    return errors.map((error) =>
      formatGatewayError(error.toJSON(), error, locale, (cause) =>
        this.logger.error({ err: cause, correlationId: correlationIdOf(headers) }, 'masked error'),
      ),
    );
  }
}
