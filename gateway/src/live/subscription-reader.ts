import { CodedError, localeOf } from '@lien-thong/kit/errors';
import { correlationIdOf } from '@lien-thong/kit/http';
import type { GatewayContext } from '../context';
import { gatewayErrors } from '../errors';
import type { ApolloServers } from '../http';
import type { TokenVerifier } from '@lien-thong/kit/identity';
import { clientNameOf } from '../usage';
import { hasConditionalRoot } from './conditional-root';
import type { ResolvedSubscription, SubscribingContext } from './resolve-subscription';
import { SubscriptionRefused } from './subscription-refused';
import type { Subscriber } from './subscriber';

export interface ReaderSettings {
  readonly apollo: ApolloServers;
  readonly verifyToken: TokenVerifier;
  readonly now: () => Date;
}

/** Reads subscriptions as every request is read: by Apollo Server, under the same rules and limits. */
export class SubscriptionReader {
  constructor(private readonly settings: ReaderSettings) {}

  /** Under the present schema. @throws SubscriptionRefused, or a CodedError. */
  async read(subscriber: Subscriber): Promise<ResolvedSubscription> {
    const { query, operationName, variables, extensions } = subscriber.operation;
    const context = await this.contextOf(subscriber);
    if (query !== undefined && hasConditionalRoot(query)) {
      throw new CodedError(gatewayErrors.SUBSCRIPTION_CONDITIONAL);
    }
    let resolved: ResolvedSubscription | undefined;
    const contextValue: SubscribingContext = { ...context, subscribe: (found) => (resolved = found) };
    const request = {
      ...(query !== undefined && { query }),
      ...(operationName !== undefined && { operationName }),
      ...(variables !== undefined && { variables }),
      ...(extensions !== undefined && { extensions }),
    };
    const apollo = this.settings.apollo.in(context.locale);
    const { body } = await apollo.executeOperation(request, { contextValue });
    if (resolved) return resolved;
    throw new SubscriptionRefused((body.kind === 'single' && body.singleResult.errors) || []);
  }

  /**
   * Made for each answer, so that a token that has expired ends what it opened, and today is today.
   * @throws GRAPH_TOKEN_INVALID
   */
  async contextOf({ headers, authorization }: Subscriber): Promise<GatewayContext> {
    return {
      identity: await this.settings.verifyToken(authorization),
      instant: this.settings.now(),
      locale: localeOf(headers['accept-language']),
      correlationId: correlationIdOf(headers),
      client: clientNameOf(headers),
    };
  }
}
