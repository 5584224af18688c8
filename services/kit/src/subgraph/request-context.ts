import type { IncomingHttpHeaders } from 'node:http';
import { requestClock, type RequestClock } from '../clock';
import { localeOf, type Locale } from '../errors';
import { correlationIdOf, headerOf, HEADERS } from '../http';

export interface RequestContext<L> {
  readonly clock: RequestClock;
  readonly locale: Locale;
  readonly correlationId: string;
  readonly loaders: L;
}

export function requestContext<L>(headers: IncomingHttpHeaders, loaders: L): RequestContext<L> {
  return {
    clock: requestClock(headerOf(headers, HEADERS.instant)),
    locale: localeOf(headers['accept-language']),
    correlationId: correlationIdOf(headers),
    loaders,
  };
}
