import type { IncomingMessage, ServerResponse } from 'node:http';
import { HeaderMap, type ApolloServer, type HTTPGraphQLResponse } from '@apollo/server';
import { localeOf } from '@lien-thong/kit/errors';
import { correlationIdOf, HEADERS, inRequestScope, refusalOf } from '@lien-thong/kit/http';
import type { Logger } from '@lien-thong/kit/logging';
import type { GatewayContext } from '../context';
import type { TokenVerifier } from '../identity/verify-token';
import { LIMITS } from '../limits';
import {
  persistedRequest,
  type PersistedAnswers,
  type PersistedOperations,
  type PersistedRequest,
} from '../persisted';
import { readJson } from './read-json';

export interface GraphqlEndpointOptions {
  readonly apollo: ApolloServer<GatewayContext>;
  readonly verifyToken: TokenVerifier;
  readonly now: () => Date;
  readonly operations: PersistedOperations;
  readonly persisted: PersistedAnswers;
}

type RequestFailure = Parameters<typeof refusalOf>[0];

export type Endpoint = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Apollo Server behind Node's own HTTP server. The texts that it answers hold one character for each byte (see
 * `stringifyResult`), so they are sent as they are.
 */
export function graphqlEndpoint(options: GraphqlEndpointOptions, logger: Logger): Endpoint {
  return (request, response) => {
    const correlationId = correlationIdOf(request.headers);
    request.headers[HEADERS.correlationId] = correlationId;
    response.setHeader(HEADERS.correlationId, correlationId);
    inRequestScope(request.headers, () => answer(options, request, correlationId)).then(
      (answered) => send(response, answered),
      (error: unknown) => refuse(request, response, error as RequestFailure, logger),
    );
  };
}

async function answer(
  { apollo, verifyToken, now, operations, persisted }: GraphqlEndpointOptions,
  request: IncomingMessage,
  correlationId: string,
): Promise<HTTPGraphQLResponse> {
  const { url = '', method = 'GET', headers } = request;
  const body = method === 'POST' ? await readJson(request, LIMITS.body) : undefined;
  const identity = await verifyToken(headers.authorization);
  const query = url.indexOf('?');
  const search = query < 0 ? '' : url.slice(query);
  const context = { instant: now(), locale: localeOf(headers['accept-language']), correlationId, identity };
  const known = persistedRequest(operations, { method, search, body });
  if (!known) {
    return apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method, headers: headersOf(request), search, body },
      context: async () => context,
    });
  }
  return persisted.answer({
    request: known,
    method,
    headers,
    context,
    answer: (told) =>
      apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: asPosted(request, known),
        context: async () => told,
      }),
  });
}

/**
 * A known query as if its text had been posted. One that came with GET needs no preflight: it only reads, and the text is
 * not the caller's.
 */
function asPosted(request: IncomingMessage, { operation, operationName, variables }: PersistedRequest) {
  const headers = headersOf(request);
  if (request.method === 'GET') headers.set('content-type', 'application/json');
  return { method: 'POST', headers, search: '', body: { query: operation.source, operationName, variables } };
}

function headersOf({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}

function send(response: ServerResponse, { status, headers, body }: HTTPGraphQLResponse): void {
  for (const [name, value] of headers) response.setHeader(name, value);
  response.statusCode = status ?? 200;
  // No part of it would be read.
  if (response.statusCode === 304) return void response.end();
  // Nothing is delivered in parts: neither @defer nor @stream is served.
  const text = body.kind === 'complete' ? body.string : '';
  response.setHeader('content-length', text.length);
  response.end(text, 'latin1');
}

function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  error: RequestFailure,
  logger: Logger,
): void {
  const { status, body } = refusalOf(error, request.headers['accept-language'], logger);
  const text = Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': text.length,
    // What was not read of the body must not be taken for another request.
    connection: 'close',
  });
  response.end(text);
}
