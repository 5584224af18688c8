import type { ErrorRequestHandler } from 'express';
import { CodedError, formatGraphQLError, kitErrors, localeOf } from '../errors';
import type { Logger } from '../logging';

const UNAUTHENTICATED = 401;

/** Answers what the body parser or the check of the caller refuses in the shape of every other error: coded, localised, nothing of the inside. */
export function refusals(logger: Logger): ErrorRequestHandler {
  return (error: { status?: unknown } | CodedError, request, response, next) => {
    if (response.headersSent) return next(error);
    if (error instanceof CodedError) return refuse(UNAUTHENTICATED, error);
    const status = typeof error.status === 'number' && error.status < 500 ? error.status : 500;
    const definition =
      status === 413
        ? kitErrors.REQUEST_TOO_LARGE
        : status === 500
          ? kitErrors.INTERNAL
          : kitErrors.REQUEST_UNREADABLE;
    if (status === 500) logger.error({ err: error }, 'request failed');
    refuse(status, new CodedError(definition));

    function refuse(code: number, coded: CodedError): void {
      const locale = localeOf(request.headers['accept-language']);
      response
        .status(code)
        .json({ errors: [formatGraphQLError(coded.toJSON(), coded, locale, () => undefined)] });
    }
  };
}
