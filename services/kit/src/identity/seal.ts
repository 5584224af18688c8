import { createHash, createHmac } from 'node:crypto';
import { jwtVerify } from 'jose';
import { CodedError, kitErrors } from '../errors';
import { identityOf, type Identity } from './identity';

/** Carries the gateway's seal on every fetch. */
export const SEAL_HEADER = 'x-gateway-seal';

/** What a seal for the registry names in the place of a subgraph; none can be called so. */
export const REGISTRY_AUDIENCE = 'registry';

const ALGORITHM = 'HS256';
const ISSUER = 'gateway';
const SECONDS = 30;
const HEADER = Buffer.from(JSON.stringify({ alg: ALGORITHM })).toString('base64url');

export interface SealedRequest {
  /** The subgraph that is asked: a seal for one is refused by another. */
  readonly subgraph: string;
  /** The body exactly as sent: a seal taken from one request fits no other. */
  readonly body: string | Buffer;
}

/** @param secret GATEWAY_KEY, the same for the gateway and its subgraphs and for nobody else. */
export function sealKey(secret: string): Uint8Array {
  return new TextEncoder().encode(secret);
}

/**
 * The gateway's word for who asks, bound to one request and good for half a minute. It is made for every fetch: a JWS
 * of one fixed kind, written here, costs a tenth of what a library for all kinds takes, and is opened by the library.
 */
export function sealRequest(
  identity: Identity,
  request: SealedRequest,
  key: Uint8Array,
  now: Date = new Date(),
): string {
  const second = Math.floor(now.getTime() / 1000);
  const claims = {
    agency: identity.agency,
    roles: identity.roles,
    ...(identity.scopes && { scope: identity.scopes.join(' ') }),
    body: digest(request.body),
    iss: ISSUER,
    aud: request.subgraph,
    sub: identity.subject ?? '',
    iat: second,
    exp: second + SECONDS,
  };
  const signed = `${HEADER}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
  return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`;
}

/**
 * Who asks, by the gateway's word.
 * @throws GRAPH_GATEWAY_ONLY where the seal is missing, forged, old, or of another request or subgraph.
 */
export async function openSeal(
  seal: string | undefined,
  request: SealedRequest,
  key: Uint8Array,
  now: Date = new Date(),
): Promise<Identity> {
  try {
    const { payload } = await jwtVerify(seal ?? '', key, {
      algorithms: [ALGORITHM],
      issuer: ISSUER,
      audience: request.subgraph,
      currentDate: now,
      clockTolerance: 5,
      requiredClaims: ['exp', 'body'],
    });
    if (payload.body !== digest(request.body)) throw new CodedError(kitErrors.GATEWAY_ONLY);
    return identityOf(payload);
  } catch {
    throw new CodedError(kitErrors.GATEWAY_ONLY);
  }
}

function digest(body: string | Buffer): string {
  return createHash('sha256').update(body).digest('base64url');
}
