import type { IncomingMessage, ServerResponse } from 'node:http';
import { correlationIdOf, headerOf, HEADERS, refusalOf } from '@lien-thong/kit/http';
import type { Logger } from '@lien-thong/kit/logging';
import type { ExecutionResult } from 'graphql';
import { createHandler, type Handler, type RequestParams } from 'graphql-sse';
import { readJson, StreamRefused, type Endpoint } from '../http';
import { LIMITS } from '../limits';
import type { LiveSubscriptions } from './live-subscriptions';
import { SubscriptionRefused } from './subscription-refused';
import type { LiveAnswer } from './live-stream';
import { PacedStream } from './paced-stream';
import { writeStream } from './write-stream';

/** One request to the stream, while it lasts. */
interface Visit {
  readonly request: IncomingMessage;
  answers?: PacedStream;
}

type VisitHandler = Handler<IncomingMessage, Visit>;

const EVENT_STREAM = 'text/event-stream';

/**
 * Subscriptions over Server-Sent Events, a connection for each («distinct connections mode» of the protocol): the other
 * mode would tie several requests of one caller to one process.
 */
export function sseEndpoint(live: LiveSubscriptions, logger: Logger): Endpoint {
  const handler: VisitHandler = createHandler<IncomingMessage, Visit>({
    // No token: no stream of another request is ever looked for.
    authenticate: () => null,
    // The errors of an answer are written already, which the protocol does not mind.
    onSubscribe: (request, params) =>
      subscribe(live, request.context, params) as unknown as Promise<AsyncIterable<ExecutionResult>>,
  });
  return (request, response) => {
    const correlationId = correlationIdOf(request.headers);
    request.headers[HEADERS.correlationId] = correlationId;
    response.setHeader(HEADERS.correlationId, correlationId);
    serve(handler, request, response).catch((error: unknown) => {
      if (response.headersSent) {
        logger.error({ err: error, correlationId }, 'a stream failed');
        response.destroy();
        return;
      }
      const { status, body } = refusalOf(
        error as { status?: unknown },
        request.headers['accept-language'],
        logger,
      );
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', connection: 'close' });
      response.end(JSON.stringify(body));
    });
  };
}

async function serve(
  handler: VisitHandler,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = '', url = '', headers } = request;
  if (method !== 'GET' && method !== 'POST') throw new StreamRefused(405);
  if (!headers.accept?.includes(EVENT_STREAM)) throw new StreamRefused(406);
  const visit: Visit = { request };
  const body = method === 'POST' ? ((await readJson(request, LIMITS.body)) as Record<string, unknown>) : null;
  const [stream, { status, statusText, headers: sent }] = await handler({
    method,
    url,
    headers: { get: (name) => (name === 'accept' ? EVENT_STREAM : headerOf(headers, name)) },
    body,
    raw: request,
    context: visit,
  });
  if (stream === null || typeof stream === 'string') throw new StreamRefused(status);
  response.writeHead(status, statusText, sent);
  await writeStream(stream, response, visit.answers);
}

/** @returns what is sent: the answers, or the one answer that says why there are none. */
async function subscribe(
  live: LiveSubscriptions,
  visit: Visit,
  { query, operationName, variables, extensions }: RequestParams,
): Promise<AsyncIterable<LiveAnswer>> {
  const { headers } = visit.request;
  try {
    const stream = await live.subscribe({
      headers,
      authorization: headers.authorization,
      after: headerOf(headers, 'last-event-id') ?? null,
      operation: {
        query,
        operationName: operationName ?? undefined,
        variables: variables ?? undefined,
        extensions: extensions ?? undefined,
      },
    });
    return (visit.answers = new PacedStream(stream));
  } catch (error) {
    if (!(error instanceof SubscriptionRefused)) throw error;
    return only({ errors: error.errors });
  }
}

async function* only(answer: LiveAnswer): AsyncGenerator<LiveAnswer> {
  yield answer;
}
