import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HTTPGraphQLResponse } from '@apollo/server';
import { localeOf } from '@lien-thong/kit/errors';
import { correlationIdOf, HEADERS, refusalOf } from '@lien-thong/kit/http';
import type { Logger } from '@lien-thong/kit/logging';
import { bodyOf } from '../answer';
import type { TokenVerifier } from '../identity/verify-token';
import { LIMITS } from '../limits';
import type { ApolloServers } from './apollo-servers';
import { readJson } from './read-json';
import { requestHeaders } from './request-headers';

export interface GraphqlEndpointOptions {
  readonly apollo: ApolloServers;
  readonly verifyToken: TokenVerifier;
  readonly now: () => Date;
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
  { apollo, verifyToken, now }: GraphqlEndpointOptions,
  request: IncomingMessage,
  correlationId: string,
): Promise<HTTPGraphQLResponse> {
  const body = request.method === 'POST' ? await readJson(request, LIMITS.body) : undefined;
  const identity = await verifyToken(request.headers.authorization);
  const { url = '' } = request;
  const query = url.indexOf('?');
  const locale = localeOf(request.headers['accept-language']);
  return apollo.in(locale).executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: request.method ?? 'GET',
      headers: requestHeaders(request.headers),
      search: query < 0 ? '' : url.slice(query),
      body,
    },
    context: async () => ({ instant: now(), locale, correlationId, identity }),
  });
}

function send(response: ServerResponse, { status, headers, body }: HTTPGraphQLResponse): void {
  for (const [name, value] of headers) response.setHeader(name, value);
  response.statusCode = status ?? 200;
  // Nothing is delivered in parts: neither @defer nor @stream is served.
  const bytes = bodyOf(body.kind === 'complete' ? body.string : '');
  response.setHeader('content-length', bytes.length);
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
