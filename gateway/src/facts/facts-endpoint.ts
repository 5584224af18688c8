import type { IncomingMessage, ServerResponse } from 'node:http';
import { CodedError } from '@lien-thong/kit/errors';
import { correlationIdOf, HEADERS, refusalOf } from '@lien-thong/kit/http';
import type { Logger } from '@lien-thong/kit/logging';
import { gatewayErrors } from '../errors';
import type { Endpoint } from '../http';
import { factErrors } from './fact-errors';
import type { FactStreams } from './fact-streams';
import { factsRequest } from './facts-request';

const STATUS: Readonly<Record<string, number>> = {
  [factErrors.SCOPE_MISSING.code]: 403,
  [factErrors.TYPE_UNKNOWN.code]: 400,
  [factErrors.POSITION_UNKNOWN.code]: 400,
  [factErrors.POSITION_GONE.code]: 410,
  [factErrors.STREAMS_TOO_MANY.code]: 429,
  [factErrors.BUSY.code]: 503,
  [factErrors.UNAVAILABLE.code]: 503,
  [gatewayErrors.STOPPING.code]: 503,
};

/** Facts as Server-Sent Events. What is refused before the first of them has a status, so that no client tries again by itself. */
export function factsEndpoint(streams: FactStreams, logger: Logger): Endpoint {
  return (request, response) => {
    const correlationId = correlationIdOf(request.headers);
    response.setHeader(HEADERS.correlationId, correlationId);
    serve(streams, request, response, logger).catch((error: unknown) => {
      logger.error({ err: error, correlationId }, 'a stream of facts failed');
      response.destroy();
    });
  };
}

async function serve(
  streams: FactStreams,
  request: IncomingMessage,
  response: ServerResponse,
  logger: Logger,
): Promise<void> {
  const refused = (error: CodedError | { readonly status?: unknown }) => {
    const status = error instanceof CodedError ? STATUS[error.definition.code] : undefined;
    return refusalOf(error, request.headers['accept-language'], logger, status);
  };
  try {
    await streams.serve(factsRequest(request), { response, refusal: (error) => refused(error).body });
  } catch (error) {
    if (response.headersSent) throw error;
    if (error instanceof CodedError) streams.tally.refused(error.definition.code);
    const { status, body } = refused(error as CodedError);
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', connection: 'close' });
    response.end(JSON.stringify(body));
  }
}
