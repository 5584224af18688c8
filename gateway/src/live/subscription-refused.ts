import { localeOf, type CodedError } from '@lien-thong/kit/errors';
import { correlationIdOf } from '@lien-thong/kit/http';
import type { Logger } from '@lien-thong/kit/logging';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { formatGatewayError } from '../subgraphs/format-error';
import type { Subscriber } from './subscriber';

/** Why a subscription was refused, as the subscriber is told. */
export class SubscriptionRefused extends Error {
  override readonly name = 'SubscriptionRefused';

  constructor(readonly errors: readonly GraphQLFormattedError[]) {
    super('A subscription was refused');
  }
}

type Addressee = Pick<Subscriber, 'headers'>;

/** Writes errors as subscribers are told: coded, in their language, nothing of the inside. */
export class ErrorTeller {
  constructor(private readonly logger: Logger) {}

  tell({ headers }: Addressee, errors: readonly GraphQLError[]): readonly GraphQLFormattedError[] {
    const locale = localeOf(headers['accept-language']);
    return errors.map((error) =>
      formatGatewayError(error.toJSON(), error, locale, (cause) =>
        this.logger.error({ err: cause, correlationId: correlationIdOf(headers) }, 'masked error'),
      ),
    );
  }

  refusal(subscriber: Addressee, error: CodedError): SubscriptionRefused {
    return new SubscriptionRefused(this.tell(subscriber, [error]));
  }
}
