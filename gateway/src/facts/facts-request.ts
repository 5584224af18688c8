import type { IncomingMessage } from 'node:http';
import { CodedError } from '@lien-thong/kit/errors';
import { headerOf } from '@lien-thong/kit/http';
import { StreamRefused } from '../http';
import { factErrors } from './fact-errors';
import type { Beginning } from './fact-readings';
import { readPosition } from './position';

/** What a request for facts asks for. */
export interface FactsRequest {
  readonly authorization: string | undefined;
  /** Null: all that the caller may read. */
  readonly types: readonly string[] | null;
  readonly beginning: Beginning;
}

const START = 'start';

/** @throws StreamRefused, FACTS_POSITION_UNKNOWN */
export function factsRequest({ method, url = '', headers }: IncomingMessage): FactsRequest {
  if (method !== 'GET') throw new StreamRefused(405);
  const query = url.indexOf('?');
  const asked = new URLSearchParams(query < 0 ? '' : url.slice(query));
  const types = asked.getAll('types').flatMap((names) => names.split(',').filter(Boolean));
  return {
    authorization: headers.authorization,
    types: types.length > 0 ? types : null,
    // Whoever comes back sends the header by itself, and the address of its first request again.
    beginning: beginningOf(headerOf(headers, 'last-event-id') || asked.get('after')),
  };
}

function beginningOf(text: string | null): Beginning {
  if (text === null || text === '') return null;
  if (text === START) return START;
  const position = readPosition(text);
  if (!position) throw new CodedError(factErrors.POSITION_UNKNOWN);
  return position;
}
