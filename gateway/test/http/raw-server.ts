import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

export interface RawRequest {
  readonly head: string;
  readonly body: string;
  /** Which connection it came on, and which of its requests it is; both counted from 0. */
  readonly connection: number;
  readonly nth: number;
}

export interface RawServer {
  readonly url: string;
  readonly requests: RawRequest[];
  /** Connections ever accepted, in order. */
  readonly sockets: Socket[];
  /** Most connections that were open at one time. */
  readonly mostOpen: () => number;
  /** Settles when the connection is gone. */
  closed(connection: number): Promise<void>;
  stop(): Promise<void>;
}

/** Answers with whatever bytes a test writes to the socket, rightly or wrongly. */
export async function rawServer(
  answer: (socket: Socket, request: RawRequest) => unknown,
): Promise<RawServer> {
  const requests: RawRequest[] = [];
  const sockets: Socket[] = [];
  let mostOpen = 0;
  const server = createServer({ noDelay: true }, (socket) => {
    const connection = sockets.push(socket) - 1;
    mostOpen = Math.max(mostOpen, sockets.filter((one) => !one.destroyed).length);
    // Who hangs up is what these tests are about.
    socket.on('error', () => undefined);
    let held = Buffer.alloc(0);
    let nth = 0;
    socket.on('data', (chunk: Buffer) => {
      held = Buffer.concat([held, chunk]);
      for (let read = readRequest(held); read; read = readRequest(held)) {
        held = held.subarray(read.end);
        const request = { head: read.head, body: read.body, connection, nth: nth++ };
        requests.push(request);
        answer(socket, request);
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    requests,
    sockets,
    mostOpen: () => mostOpen,
    async closed(connection) {
      const socket = sockets[connection];
      // Not events.once, which would fail for a socket that ends with an error.
      if (socket && !socket.closed) await new Promise((resolve) => socket.once('close', resolve));
    },
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function readRequest(bytes: Buffer): { head: string; body: string; end: number } | undefined {
  const at = bytes.indexOf('\r\n\r\n');
  if (at < 0) return undefined;
  const head = bytes.toString('latin1', 0, at);
  const end = at + 4 + Number(/content-length: (\d+)/.exec(head)?.[1]);
  return end <= bytes.length ? { head, body: bytes.toString('utf8', at + 4, end), end } : undefined;
}

/** A whole answer with a length. */
export function whole(body: string, ...headers: string[]): string {
  const lines = ['HTTP/1.1 200 OK', `Content-Length: ${Buffer.byteLength(body)}`, ...headers];
  return `${lines.join('\r\n')}\r\n\r\n${body}`;
}
