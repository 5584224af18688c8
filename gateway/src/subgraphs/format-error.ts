import { errorByCode, formatGraphQLError } from '@lien-thong/kit/errors';
import type { ErrorFormat } from '@lien-thong/kit/http';
import { GraphQLError } from 'graphql';
import { SubgraphError } from './subgraph-error';

/** A domain's code, which only its subgraph knows, keeps the text that the subgraph wrote; the rest as everywhere. */
export const formatGatewayError: ErrorFormat = (formatted, error, locale, onMasked) => {
  const cause = error instanceof GraphQLError ? (error.originalError as unknown) : undefined;
  if (!(cause instanceof SubgraphError) || errorByCode(cause.extensions.code)) {
    return formatGraphQLError(formatted, error, locale, onMasked);
  }
  return {
    message: cause.message,
    ...(formatted.path && { path: formatted.path }),
    extensions: cause.extensions,
  };
};
