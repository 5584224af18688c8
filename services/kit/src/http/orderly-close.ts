import type { Server, ServerResponse } from 'node:http';

/**
 * Prepares a server to be closed in order: who is being answered is answered, every answer from then on ends its
 * connection, and nobody else is heard. Without the second a caller that asks again at once, on the connection that it has,
 * keeps the server open for as long as it asks.
 * @returns closes it; to be called before what answers wait for is ended.
 */
export function orderlyClose(http: Server): () => Promise<void> {
  const answering = new Set<ServerResponse>();
  let closing = false;
  http.prependListener('request', (_request, response: ServerResponse) => {
    answering.add(response);
    response.once('close', () => answering.delete(response));
    if (closing) endsConnection(response);
  });
  return async () => {
    closing = true;
    const closed = new Promise<void>((resolve) => http.close(() => resolve()));
    http.closeIdleConnections();
    answering.forEach(endsConnection);
    await closed;
  };
}

function endsConnection(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('connection', 'close');
}
