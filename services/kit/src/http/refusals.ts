import type { ErrorRequestHandler } from 'express';
import { CodedError, formatGraphQLError, kitErrors, localeOf } from '../errors';
import type { Logger } from '../logging';

const UNAUTHENTICATED = 401;

export interface Refusal {
  readonly status: number;
  readonly body: { readonly errors: readonly object[] };
}

/**
 * What is answered where a request is refused before GraphQL sees it: in the shape of every other error, coded,
 * localised, nothing of the inside.
 * @param error a coded one where the caller could not be verified, else what reading the body threw, with its status.
 * @param codedStatus of a coded one that says something else.
 */
export function refusalOf(
  error: { readonly status?: unknown } | CodedError,
  acceptLanguage: string | undefined,
  logger: Logger,
  codedStatus = UNAUTHENTICATED,
): Refusal {
  if (error instanceof CodedError) return refusal(codedStatus, error, acceptLanguage);
  const status = typeof error.status === 'number' && error.status < 500 ? error.status : 500;
  if (status === 500) logger.error({ err: error }, 'request failed');
  const definition =
    status === 413
      ? kitErrors.REQUEST_TOO_LARGE
      : status === 500
        ? kitErrors.INTERNAL
        : kitErrors.REQUEST_UNREADABLE;
  return refusal(status, new CodedError(definition), acceptLanguage);
}

function refusal(status: number, coded: CodedError, acceptLanguage: string | undefined): Refusal {
  const formatted = formatGraphQLError(coded.toJSON(), coded, localeOf(acceptLanguage), () => undefined);
  return { status, body: { errors: [formatted] } };
}

/** Answers what the body parser or the check of the caller refuses. */
export function refusals(logger: Logger): ErrorRequestHandler {
  return (error: Parameters<typeof refusalOf>[0], request, response, next) => {
    if (response.headersSent) return next(error);
    const { status, body } = refusalOf(error, request.headers['accept-language'], logger);
    response.status(status).json(body);
  };
}
