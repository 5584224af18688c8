import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { requestClock, type RequestClock } from '../clock';
import { localeOf, type Locale } from '../errors';

/** What the gateway sends with every fetch, so that one federated request is one request everywhere. */
export const HEADERS = {
  instant: 'x-request-instant',
  correlationId: 'x-correlation-id',
} as const;

export interface RequestContext<L> {
  readonly clock: RequestClock;
  readonly locale: Locale;
  readonly correlationId: string;
  readonly loaders: L;
}

export function requestContext<L>(headers: IncomingHttpHeaders, loaders: L): RequestContext<L> {
  const correlationId = single(headers[HEADERS.correlationId]);
  return {
    clock: requestClock(single(headers[HEADERS.instant])),
    locale: localeOf(headers['accept-language']),
    correlationId: correlationId && /^[\w-]{1,64}$/.test(correlationId) ? correlationId : randomUUID(),
    loaders,
  };
}

function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
