import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HTTPGraphQLRequest, HTTPGraphQLResponse } from '@apollo/server';
import { localeOf } from '@lien-thong/kit/errors';
import { correlationIdOf, HEADERS, refusalOf } from '@lien-thong/kit/http';
import type { Logger } from '@lien-thong/kit/logging';
import { ANSWER_BUFFERS, bodyOf } from '../answer';
import type { GatewayContext } from '../context';
import type { TokenVerifier } from '@lien-thong/kit/identity';
import { LIMITS } from '../limits';
import {
  persistedRequest,
  type PersistedAnswers,
  type PersistedOperations,
  type PersistedRequest,
} from '../persisted';
import { clientNameOf } from '../usage';
import type { ApolloServers } from './apollo-servers';
import { readJson } from './read-json';
import { requestHeaders } from './request-headers';

export interface GraphqlEndpointOptions {
  readonly apollo: ApolloServers;
  readonly verifyToken: TokenVerifier;
  readonly now: () => Date;
  readonly operations: PersistedOperations;
  readonly persisted: PersistedAnswers;
}

type RequestFailure = Parameters<typeof refusalOf>[0];

export type Endpoint = (request: IncomingMessage, response: ServerResponse) => void;

/** Apollo Server behind Node's own HTTP server. */
export function graphqlEndpoint(options: GraphqlEndpointOptions, logger: Logger): Endpoint {
  return (request, response) => {
    const correlationId = correlationIdOf(request.headers);
    request.headers[HEADERS.correlationId] = correlationId;
    response.setHeader(HEADERS.correlationId, correlationId);
    answer(options, request, correlationId).then(
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
  const locale = localeOf(headers['accept-language']);
  const context = { instant: now(), locale, correlationId, identity, client: clientNameOf(headers) };
  const ask = (asked: HTTPGraphQLRequest, told: GatewayContext = context) =>
    apollo.in(locale).executeHTTPGraphQLRequest({ httpGraphQLRequest: asked, context: async () => told });
  const known = persistedRequest(operations, { method, search, body });
  if (!known) return ask({ method, headers: requestHeaders(headers), search, body });
  const answerKnown = (told: GatewayContext) => ask(asPosted(request, known), told);
  return persisted.answer({ request: known, method, headers, context, answer: answerKnown });
}

/**
 * A known query as if its text had been posted. One that came with GET needs no preflight: it only reads, and the text is
 * not the caller's.
 */
function asPosted(
  { method, headers }: IncomingMessage,
  { operation, operationName, variables }: PersistedRequest,
): HTTPGraphQLRequest {
  const body = { query: operation.source, operationName, variables };
  const said = method === 'GET' ? { ...headers, 'content-type': 'application/json' } : headers;
  return { method: 'POST', headers: requestHeaders(said), search: '', body };
}

function send(response: ServerResponse, { status, headers, body }: HTTPGraphQLResponse): void {
  for (const [name, value] of headers) response.setHeader(name, value);
  response.statusCode = status ?? 200;
  // No part of it would be read.
  if (response.statusCode === 304) return void response.end();
  // Nothing is delivered in parts: neither @defer nor @stream is served.
  const bytes = bodyOf(body.kind === 'complete' ? body.string : '');
  response.setHeader('content-length', bytes.length);
  if (ANSWER_BUFFERS.isLent(bytes)) response.once('close', () => ANSWER_BUFFERS.giveBack(bytes));
  response.end(bytes);
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
