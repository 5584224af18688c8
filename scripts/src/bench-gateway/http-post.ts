import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';

/** @returns what answers POSTs with JSON of whatever length; the path is not looked at. */
export function posts(answer: (body: string, response: ServerResponse) => void): RequestListener {
  return (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const [only] = chunks;
      const body = chunks.length === 1 && only ? only : Buffer.concat(chunks);
      answer(body.toString('utf8'), response);
    });
  };
}

export function sendJson(response: ServerResponse, json: Buffer | string): void {
  const length = typeof json === 'string' ? Buffer.byteLength(json) : json.length;
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': length });
  response.end(json);
}

/** Keeps connections for as long as a run may pause, so that no contender pays for new ones. */
export async function listen(listener: RequestListener, port: number): Promise<Server> {
  const server = createServer({ keepAliveTimeout: 300_000 }, listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}
