import { AsyncLocalStorage } from 'node:async_hooks';
import type { RequestHandler } from 'express';
import { localeOf, type Locale } from '../errors';
import { correlationIdOf, HEADERS } from './headers';

/** What an error needs to know of its request, wherever it arises. */
export interface RequestScope {
  readonly locale: Locale;
  readonly correlationId: string;
}

const SCOPE = new AsyncLocalStorage<RequestScope>();

export function currentRequest(): RequestScope | undefined {
  return SCOPE.getStore();
}

/** Gives every request one correlation id, which the answer carries too. Stands after the body parser. */
export const requestScope: RequestHandler = (request, _response, next) => {
  SCOPE.run(
    { locale: localeOf(request.headers['accept-language']), correlationId: correlationIdOf(request.headers) },
    next,
  );
};

/** Stands first, so that even a refused request's answer carries its correlation id. */
export const correlated: RequestHandler = (request, response, next) => {
  const correlationId = correlationIdOf(request.headers);
  request.headers[HEADERS.correlationId] = correlationId;
  response.setHeader(HEADERS.correlationId, correlationId);
  next();
};
