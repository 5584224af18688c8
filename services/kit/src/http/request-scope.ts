import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingHttpHeaders } from 'node:http';
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

/** Gives what runs inside one request its scope. */
export function inRequestScope<T>(headers: IncomingHttpHeaders, run: () => T): T {
  const scope = { locale: localeOf(headers['accept-language']), correlationId: correlationIdOf(headers) };
  return SCOPE.run(scope, run);
}

/** Gives every request one correlation id, which the answer carries too. Stands after the body parser. */
export const requestScope: RequestHandler = (request, _response, next) => {
  inRequestScope(request.headers, next);
};

/** Stands first, so that even a refused request's answer carries its correlation id. */
export const correlated: RequestHandler = (request, response, next) => {
  const correlationId = correlationIdOf(request.headers);
  request.headers[HEADERS.correlationId] = correlationId;
  response.setHeader(HEADERS.correlationId, correlationId);
  next();
};
