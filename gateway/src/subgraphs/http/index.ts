import type { SubgraphTransport } from '../transport';
import { endpointOf } from './endpoint';
import { Exchange } from './exchange';
import { Pool } from './pool';
import type { Reach } from './reach';
import { RequestHead } from './request-head';

export { HeaderRefused, SubgraphUnreachable, type UnreachableReason } from './errors';
export { publicReach, type Reach } from './reach';

export interface HttpTransportOptions {
  /** http or https. */
  readonly url: string;
  /** Milliseconds for a request, waiting for a connection included. */
  readonly timeoutMs: number;
  /** Sockets at most. */
  readonly connections?: number;
  /** Bytes of a body at most. */
  readonly answerLimit?: number;
  /** Requests at most that wait for a socket. */
  readonly queueLimit?: number;
  /** Asked before a request is sent again on another connection; always where it is left out. */
  readonly mayRepeat?: () => boolean;
  /** Certificates to trust instead of the well-known ones, PEM. */
  readonly ca?: string;
  /** Whom connections may be opened to; anybody where it is left out. */
  readonly reach?: Reach | undefined;
}

const CONNECTIONS = 64;
const QUEUE = 1024;
const HEAD_BYTES = 16 * 1024;
const BODY_BYTES = 32 * 1024 * 1024;

/**
 * Carries requests over connections that are kept alive. What comes back of a request is a body, SubgraphUnreachable, or
 * HeaderRefused before anything is sent. Redirects are not followed and encodings not undone.
 * @throws InvariantError unless the address is one of http or https without a user in it.
 */
export function createHttpTransport(options: HttpTransportOptions): SubgraphTransport {
  const url = new URL(options.url);
  const head = new RequestHead(url);
  const pool = new Pool(endpointOf(url, options.ca, options.reach), {
    connections: options.connections ?? CONNECTIONS,
    waiting: options.queueLimit ?? QUEUE,
    timeoutMs: options.timeoutMs,
    mayRepeat: options.mayRepeat ?? (() => true),
    answer: { head: HEAD_BYTES, body: options.answerLimit ?? BODY_BYTES },
  });
  return {
    // What is thrown in here fails the promise as well; an async function would be a second promise for each request.
    send: (request) =>
      new Promise((resolve, reject) =>
        pool.take(new Exchange(head.write(request), request.repeatable ?? false, resolve, reject)),
      ),
    close: () => pool.close(),
  };
}
