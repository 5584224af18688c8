import { readFileSync } from 'node:fs';
import { createLocalJWKSet, createRemoteJWKSet, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { CodedError, kitErrors } from '../errors';
import { ANONYMOUS, identityOf, type Identity } from './identity';

/** @returns who asks, anonymous where no token is sent. @throws GRAPH_TOKEN_INVALID for one that proves nothing. */
export type TokenVerifier = (authorization: string | undefined) => Promise<Identity>;

/** Whose tokens are believed. */
export interface TokenSettings {
  /** Where the identity provider publishes its keys; goes before the file. */
  readonly TOKEN_JWKS_URL?: string | undefined;
  readonly TOKEN_JWKS_FILE?: string | undefined;
  readonly TOKEN_ISSUER: string;
  readonly TOKEN_AUDIENCE: string;
}

/** Signatures that a provider may use; a token that names «none» or a shared secret is refused. */
const ALGORITHMS = ['EdDSA', 'ES256', 'RS256', 'PS256'];

/** Verifies bearer tokens. Without a source of keys every token is refused: nobody can write. */
export function tokenVerifier(settings: TokenSettings): TokenVerifier {
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

function keysOf(settings: TokenSettings): JWTVerifyGetKey | null {
  if (settings.TOKEN_JWKS_URL) return createRemoteJWKSet(new URL(settings.TOKEN_JWKS_URL));
  if (settings.TOKEN_JWKS_FILE) {
    return createLocalJWKSet(JSON.parse(readFileSync(settings.TOKEN_JWKS_FILE, 'utf8')));
  }
  return null;
}
