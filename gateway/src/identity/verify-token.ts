import { readFileSync } from 'node:fs';
import { CodedError, kitErrors } from '@lien-thong/kit/errors';
import { ANONYMOUS, identityOf, type Identity } from '@lien-thong/kit/identity';
import { createLocalJWKSet, createRemoteJWKSet, jwtVerify, type JWTVerifyGetKey } from 'jose';
import type { GatewayConfig } from '../config';

/** @returns who asks, anonymous where no token is sent. @throws GRAPH_TOKEN_INVALID for one that proves nothing. */
export type TokenVerifier = (authorization: string | undefined) => Promise<Identity>;

type Settings = Pick<GatewayConfig, 'TOKEN_JWKS_URL' | 'TOKEN_JWKS_FILE' | 'TOKEN_ISSUER' | 'TOKEN_AUDIENCE'>;

/** Signatures that a provider may use; a token that names «none» or a shared secret is refused. */
const ALGORITHMS = ['EdDSA', 'ES256', 'RS256', 'PS256'];

/** Verifies bearer tokens. Without a source of keys every token is refused: nobody can write. */
export function tokenVerifier(settings: Settings): TokenVerifier {
  const keys = keysOf(settings);
  return async (authorization) => {
    if (!authorization) return ANONYMOUS;
    const token = /^Bearer ([\w.~+/=-]+)$/i.exec(authorization)?.[1];
    try {
      if (!token || !keys) throw new CodedError(kitErrors.TOKEN_INVALID);
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ALGORITHMS,
        issuer: settings.TOKEN_ISSUER,
        audience: settings.TOKEN_AUDIENCE,
        requiredClaims: ['sub', 'exp'],
      });
      return identityOf(payload);
    } catch {
      throw new CodedError(kitErrors.TOKEN_INVALID);
    }
  };
}

function keysOf(settings: Settings): JWTVerifyGetKey | null {
  if (settings.TOKEN_JWKS_URL) return createRemoteJWKSet(new URL(settings.TOKEN_JWKS_URL));
  if (settings.TOKEN_JWKS_FILE) {
    return createLocalJWKSet(JSON.parse(readFileSync(settings.TOKEN_JWKS_FILE, 'utf8')));
  }
  return null;
}
