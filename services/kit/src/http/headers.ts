import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What the gateway sends with every fetch, so that one federated request is one request everywhere. */
export const HEADERS = {
  instant: 'x-request-instant',
  correlationId: 'x-correlation-id',
} as const;

export function headerOf(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** The caller's correlation id where it is a plain token, a new one otherwise. */
export function correlationIdOf(headers: IncomingHttpHeaders): string {
  const sent = headerOf(headers, HEADERS.correlationId);
  return sent && /^[\w-]{1,64}$/.test(sent) ? sent : randomUUID();
}
