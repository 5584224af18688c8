import type { IncomingHttpHeaders } from 'node:http';
import type { DataSource } from 'typeorm';
import { requestClock, type RequestClock } from '../clock';
import { authorOf, type Author } from '../commands';
import { localeOf, type Locale } from '../errors';
import { ANONYMOUS, type Identity } from '../identity';
import type { ServiceDefinition } from './service-definition';
import { correlationIdOf, headerOf, HEADERS } from '../http';

export interface RequestContext<L, C = object> {
  readonly clock: RequestClock;
  readonly locale: Locale;
  readonly correlationId: string;
  /** Who asks, by the gateway's word. */
  readonly identity: Identity;
  readonly loaders: L;
  readonly commands: C;
}

export function requestContext<L, C>(
  headers: IncomingHttpHeaders,
  { createLoaders, createCommands }: Pick<ServiceDefinition<L, C>, 'createLoaders' | 'createCommands'>,
  db: DataSource,
  identity: Identity = ANONYMOUS,
): RequestContext<L, C> {
  return {
    clock: requestClock(headerOf(headers, HEADERS.instant)),
    locale: localeOf(headers['accept-language']),
    correlationId: correlationIdOf(headers),
    identity,
    loaders: createLoaders(db),
    commands: (createCommands?.(db) ?? {}) as C,
  };
}

/** The author of a command given in this request. */
export function authorIn(context: RequestContext<unknown, unknown>): Author {
  return authorOf(context.identity, context.clock, context.correlationId);
}
