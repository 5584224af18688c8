import { createServer, type IncomingHttpHeaders } from 'node:http';
import { listenOn } from '@lien-thong/kit/http';

export interface FakeRequest {
  readonly headers: IncomingHttpHeaders;
  readonly body: { readonly query: string; readonly variables?: Record<string, unknown> };
  /** The body as it was sent. */
  readonly text: string;
}

export interface FakeAnswer {
  readonly status?: number;
  readonly body?: unknown;
  /** Takes the connection away instead of answering. */
  readonly hangUp?: boolean;
  /** Never answers. */
  readonly silent?: boolean;
}

export interface FakeSubgraph {
  readonly url: string;
  readonly requests: FakeRequest[];
  stop(): Promise<void>;
}

/** A subgraph that answers whatever a test wants, rightly or wrongly. */
export async function fakeSubgraph(
  answer: (request: FakeRequest) => FakeAnswer | Promise<FakeAnswer>,
): Promise<FakeSubgraph> {
  const requests: FakeRequest[] = [];
  const server = createServer(async (incoming, response) => {
    let text = '';
    for await (const chunk of incoming) text += String(chunk);
    const request = { headers: incoming.headers, body: JSON.parse(text) as FakeRequest['body'], text };
    requests.push(request);
    const { status = 200, body = {}, hangUp, silent } = await answer(request);
    if (hangUp) return incoming.socket.destroy();
    if (silent) return;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  const origin = await listenOn(server, { host: '127.0.0.1', port: 0 });
  return {
    url: `${origin}/graphql`,
    requests,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
