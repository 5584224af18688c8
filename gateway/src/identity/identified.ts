import type { Identity } from '@lien-thong/kit/identity';
import type { RequestHandler, Response } from 'express';
import type { TokenVerifier } from './verify-token';

/** Knows who asks before anything is planned; a token that proves nothing is refused, not taken for none. */
export function identified(verify: TokenVerifier): RequestHandler {
  return (request, response, next) => {
    verify(request.headers.authorization).then((identity) => {
      response.locals.identity = identity;
      next();
    }, next);
  };
}

export function identityOf(response: Response): Identity {
  return response.locals.identity as Identity;
}
