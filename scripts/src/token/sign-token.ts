import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { importJWK, SignJWT, type JWK } from 'jose';
import type { HouseConfig } from '../house/house-config';
import { tokenKeyFile } from '../house/keys';
import { HouseProblem } from '../house/problem';

export interface TokenPlan {
  readonly roles: readonly string[];
  readonly agency: string | null;
  readonly scopes: readonly string[];
  readonly hours: number;
}

/** A bearer token for development, signed with the key that npm start made. */
export async function signToken(
  { dataFolder, env }: HouseConfig,
  { roles, agency, scopes, hours }: TokenPlan,
): Promise<string> {
  const file = tokenKeyFile(dataFolder);
  if (!existsSync(file)) throw new HouseProblem('There is no signing key yet: npm start makes one.');
  const jwk = JSON.parse(readFileSync(file, 'utf8')) as JWK;
  return new SignJWT({ agency, roles: [...roles], ...(scopes.length > 0 && { scope: scopes.join(' ') }) })
    .setProtectedHeader({ alg: jwk.alg as string, kid: jwk.kid as string })
    .setSubject(`development:${randomUUID()}`)
    .setIssuer(env.TOKEN_ISSUER ?? 'lien-thong-development')
    .setAudience(env.TOKEN_AUDIENCE ?? 'lien-thong')
    .setIssuedAt()
    .setExpirationTime(`${hours}h`)
    .sign(await importJWK(jwk));
}
