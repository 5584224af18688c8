import type { IncomingHttpHeaders } from 'node:http';
import { HeaderMap } from '@apollo/server';

const JSON_TYPE = 'application/json';

/**
 * The headers of a request as Apollo Server reads them. What is plain JSON is said in the way that it finds out fastest:
 * no browser sends JSON to another site unasked, so nothing has to be parsed to know that; and JSON is what is
 * answered where everything is accepted.
 */
export function requestHeaders(headers: IncomingHttpHeaders): HeaderMap {
  const map = new HeaderMap();
  for (const name in headers) {
    const value = headers[name];
    if (value === undefined) continue;
    if (name === 'content-type' && value === JSON_TYPE) map.set('apollo-require-preflight', JSON_TYPE);
    else if (name !== 'accept' || (value !== '*/*' && value !== JSON_TYPE)) {
      map.set(name, Array.isArray(value) ? value.join(', ') : value);
    }
  }
  return map;
}
