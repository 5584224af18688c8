import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { errorByCode, type ErrorDefinition, type Locale } from './catalogue';
import { CodedError } from './coded-error';
import { fillText, type Details } from './fill-text';
import { kitErrors } from './kit-errors';

/** Codes with which Apollo Server refuses a request before any resolver ran. */
const REQUEST_FAULTS = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** Vietnamese unless the caller prefers English. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  const first = acceptLanguage?.split(',')[0]?.trim().toLowerCase() ?? '';
  return first.startsWith('en') ? 'en' : 'vi';
}

/**
 * The one place where an error becomes what a caller sees: its code, its text in the caller's language and what to
 * do. What is not on the closed list is masked as GRAPH_INTERNAL; the cause goes to the log with the correlation id.
 */
export function formatGraphQLError(
  formatted: GraphQLFormattedError,
  error: unknown,
  locale: Locale,
  onMasked: (cause: unknown) => void,
): GraphQLFormattedError {
  const coded = codedCause(error);
  if (coded) return write(formatted, coded.definition, coded.details, locale);
  const cause = unwrapResolverError(error);
  const code = formatted.extensions?.code;
  const known = typeof code === 'string' ? errorByCode(code) : undefined;
  if (known) return write(formatted, known, detailsOf(formatted), locale);
  if (typeof code === 'string' && REQUEST_FAULTS.has(code) && cause instanceof GraphQLError) {
    const text = write(formatted, kitErrors.REQUEST_INVALID, {}, locale);
    return { ...text, message: `${text.message} ${formatted.message}` };
  }
  onMasked(cause);
  return write(formatted, kitErrors.INTERNAL, {}, locale);
}

/** A scalar's or a limit's error arrives wrapped by whatever part of the server was reading when it was thrown. */
function codedCause(error: unknown): CodedError | undefined {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; depth += 1) {
    if (cause instanceof CodedError) return cause;
    cause = (cause as { originalError?: unknown }).originalError;
  }
  return undefined;
}

function detailsOf(formatted: GraphQLFormattedError): Details {
  const details = formatted.extensions?.details;
  return typeof details === 'object' && details !== null ? (details as Details) : {};
}

function write(
  formatted: GraphQLFormattedError,
  definition: ErrorDefinition,
  details: Details,
  locale: Locale,
): GraphQLFormattedError {
  return {
    message: fillText(definition.message[locale], details),
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
    extensions: { code: definition.code, remedy: fillText(definition.remedy[locale], details), details },
  };
}
