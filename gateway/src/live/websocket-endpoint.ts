import { STATUS_CODES, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { correlationIdOf, HEADERS } from '@lien-thong/kit/http';
import type { Logger } from '@lien-thong/kit/logging';
import { CloseCode, handleProtocols, type Server } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import { LIMITS } from '../limits';
import type { Connected } from './websocket-protocol';

const PING_MS = 12_000;
const GOING_AWAY = 1001;
/** A client that does not answer the close is cut off. */
const CLOSING_MS = 1000;

export interface WebSocketEndpoint {
  /** Answers a request to become a WebSocket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Closes every connection. */
  stop(): Promise<void>;
}

export function websocketEndpoint(protocol: Server<Connected>, logger: Logger): WebSocketEndpoint {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LIMITS.body, handleProtocols });
  return {
    upgrade(request, socket, head) {
      if (request.url?.split('?')[0] !== '/graphql') {
        socket.end(`HTTP/1.1 404 ${STATUS_CODES[404]}\r\nConnection: close\r\n\r\n`);
        return;
      }
      request.headers[HEADERS.correlationId] = correlationIdOf(request.headers);
      sockets.handleUpgrade(request, socket, head, (opened) => serve(protocol, opened, request, logger));
    },
    async stop() {
      const gone = [...sockets.clients].map((socket) => close(socket));
      await Promise.all(gone);
      sockets.close();
    },
  };
}

function serve(
  protocol: Server<Connected>,
  socket: WebSocket,
  request: IncomingMessage,
  logger: Logger,
): void {
  const correlationId = request.headers[HEADERS.correlationId];
  const closed = protocol.opened(
    {
      protocol: socket.protocol,
      // Resolves when it has left, so that a slow client slows its own answers down.
      send: (text) =>
        new Promise((resolve) => {
          if (socket.readyState === socket.OPEN) socket.send(text, () => resolve());
          else resolve();
        }),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (take) =>
        socket.on('message', (message: Buffer) => {
          take(message.toString()).catch((error: unknown) => {
            logger.error({ err: error, correlationId }, 'a message of a WebSocket failed');
            socket.close(CloseCode.InternalServerError, 'Internal server error');
          });
        }),
    },
    { request },
  );
  const pinging = keepAlive(socket);
  // What a client sends wrong ends its own connection and is nobody else's trouble.
  socket.on('error', (error) => logger.debug({ err: error, correlationId }, 'a WebSocket failed'));
  socket.once('close', (code, reason) => {
    clearInterval(pinging);
    closed(code, reason.toString()).catch((error: unknown) => {
      logger.error({ err: error, correlationId }, 'a WebSocket was not left in order');
    });
  });
}

/** A client that has not answered the last ping is gone, whatever the network says. */
function keepAlive(socket: WebSocket): NodeJS.Timeout {
  let answered = true;
  socket.on('pong', () => (answered = true));
  return setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, PING_MS);
}

function close(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => socket.terminate(), CLOSING_MS);
    socket.once('close', () => {
      clearTimeout(late);
      resolve();
    });
    if (socket.readyState === socket.CLOSED) socket.emit('close');
    else socket.close(GOING_AWAY, 'Going away');
  });
}
