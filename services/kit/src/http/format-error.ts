import type { GraphQLFormattedError } from 'graphql';
import { formatGraphQLError, type Locale } from '../errors';
import type { Logger } from '../logging';
import { currentRequest } from './request-scope';

export type ErrorFormat = (
  formatted: GraphQLFormattedError,
  error: unknown,
  locale: Locale,
  onMasked: (cause: unknown) => void,
) => GraphQLFormattedError;

/** Apollo Server's `formatError`, in the language of the request that it does not know itself. */
export function localisedErrors(logger: Logger, format: ErrorFormat = formatGraphQLError) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const request = currentRequest();
    return format(formatted, error, request?.locale ?? 'vi', (cause) =>
      logger.error({ err: cause, correlationId: request?.correlationId }, 'masked error'),
    );
  };
}
