import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Logger } from '@lien-thong/kit/logging';
import { LiveSubscriptions, type LiveSettings } from './live-subscriptions';
import { sseEndpoint } from './sse-endpoint';
import { websocketEndpoint } from './websocket-endpoint';
import { websocketProtocol } from './websocket-protocol';

/** Where subscriptions are taken. */
export interface LiveEndpoints {
  /** Server-Sent Events. */
  stream(request: IncomingMessage, response: ServerResponse): void;
  /** Lets subscriptions follow the present schema. */
  refresh(): Promise<void>;
  /** Tells every subscriber, then lets go of the bus. */
  stop(): Promise<void>;
}

/** Live updates over Server-Sent Events, and over the WebSockets that requests to `http` become. */
export function liveEndpoints(settings: LiveSettings, http: Server, logger: Logger): LiveEndpoints {
  const live = new LiveSubscriptions(settings, logger);
  const sockets = websocketEndpoint(websocketProtocol(live, settings.verifyToken), logger);
  http.on('upgrade', (request, socket, head) => sockets.upgrade(request, socket, head));
  return {
    stream: sseEndpoint(live, logger),
    refresh: () => live.refresh(),
    async stop() {
      await live.stop();
      await sockets.stop();
      await settings.hub.close();
    },
  };
}
