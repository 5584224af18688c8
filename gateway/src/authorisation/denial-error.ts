import { CodedError, type ErrorDefinition } from '@lien-thong/kit/errors';
import { GraphQLError } from 'graphql';
import { gatewayErrors } from '../errors';
import type { Denial } from './requirement';

const DEFINITIONS: Readonly<Record<Denial, ErrorDefinition>> = {
  authenticated: gatewayErrors.NOT_AUTHENTICATED,
  scopes: gatewayErrors.SCOPE_MISSING,
  policies: gatewayErrors.POLICY_REFUSED,
};

/** What a caller is told of a field that it may not see. Which scope or policy it lacks is not said: the graph's SDL says it. */
export function denialError(
  denial: Denial,
  coordinate: string,
  path: readonly (string | number)[],
): GraphQLError {
  const cause = new CodedError(DEFINITIONS[denial], { field: coordinate });
  return new GraphQLError(cause.message, { path, originalError: cause, extensions: cause.extensions });
}
