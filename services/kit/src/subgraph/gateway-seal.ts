import type { IncomingMessage } from 'node:http';
import type { RequestHandler, Response } from 'express';
import { headerOf } from '../http';
import { openSeal, SEAL_HEADER, type Identity } from '../identity';

const BODIES = new WeakMap<IncomingMessage, Buffer>();

/** Keeps the bytes of a body for the check of its seal; an option of the body parser. */
export function keepBody(request: IncomingMessage, _response: unknown, body: Buffer): void {
  BODIES.set(request, body);
}

/** Lets only the gateway pass: the seal must be of this request, for this subgraph, and fresh. */
export function sealed(subgraph: string, key: Uint8Array): RequestHandler {
  return (request, response, next) => {
    const body = BODIES.get(request) ?? Buffer.alloc(0);
    openSeal(headerOf(request.headers, SEAL_HEADER), { subgraph, body }, key).then((identity) => {
      response.locals.identity = identity;
      next();
    }, next);
  };
}

export function identityOf(response: Response): Identity {
  return response.locals.identity as Identity;
}
