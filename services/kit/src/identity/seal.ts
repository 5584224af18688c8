import { createHash } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { CodedError, kitErrors } from '../errors';
import { identityOf, type Identity } from './identity';

/** Carries the gateway's seal on every fetch. */
export const SEAL_HEADER = 'x-gateway-seal';

const ALGORITHM = 'HS256';
const ISSUER = 'gateway';
const SECONDS = 30;

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

/** The gateway's word for who asks, bound to one request and good for half a minute. */
export async function sealRequest(
  identity: Identity,
  request: SealedRequest,
  key: Uint8Array,
  now: Date = new Date(),
): Promise<string> {
  const second = Math.floor(now.getTime() / 1000);
  return new SignJWT({ agency: identity.agency, roles: identity.roles, body: digest(request.body) })
    .setProtectedHeader({ alg: ALGORITHM })
    .setIssuer(ISSUER)
    .setAudience(request.subgraph)
    .setSubject(identity.subject ?? '')
    .setIssuedAt(second)
    .setExpirationTime(second + SECONDS)
    .sign(key);
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
