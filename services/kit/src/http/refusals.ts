import type { ErrorRequestHandler } from 'express';
import { CodedError, formatGraphQLError, kitErrors, localeOf } from '../errors';
import type { Logger } from '../logging';

/** Answers what the body parser refuses in the shape of every other error: coded, localised, nothing of the inside. */
export function refusals(logger: Logger): ErrorRequestHandler {
  return (error: { status?: unknown }, request, response, next) => {
    if (response.headersSent) return next(error);
    const status = typeof error.status === 'number' && error.status < 500 ? error.status : 500;
    const definition =
      status === 413
        ? kitErrors.REQUEST_TOO_LARGE
        : status === 500
          ? kitErrors.INTERNAL
          : kitErrors.REQUEST_UNREADABLE;
    if (status === 500) logger.error({ err: error }, 'request failed');
    const coded = new CodedError(definition);
    const locale = localeOf(request.headers['accept-language']);
    response
      .status(status)
      .json({ errors: [formatGraphQLError(coded.toJSON(), coded, locale, () => undefined)] });
  };
}
