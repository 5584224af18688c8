import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SignJWT } from 'jose';
import type { Role } from '../identity';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const file = path.join(mkdtempSync(path.join(tmpdir(), 'lien-thong-keys-')), 'keys.json');
writeFileSync(
  file,
  JSON.stringify({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'test', alg: 'EdDSA' }] }),
);

const ISSUER = 'an identity provider of this test';
const AUDIENCE = 'lien-thong';

/** An identity provider of the test's own: its public keys, and tokens that it signs. */
export const TOKENS = {
  settings: {
    TOKEN_JWKS_FILE: file,
    TOKEN_JWKS_URL: undefined,
    TOKEN_ISSUER: ISSUER,
    TOKEN_AUDIENCE: AUDIENCE,
  },

  /** An Authorization header for someone of an agency. */
  bearer: async (
    agency: string | null,
    roles: readonly Role[],
    { expires = '5m', issuer = ISSUER, audience = AUDIENCE, scope = '', subject = 'someone' } = {},
  ): Promise<{ authorization: string }> => {
    const token = await new SignJWT({ agency, roles, ...(scope && { scope }) })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'test' })
      .setSubject(subject)
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime(expires)
      .sign(privateKey);
    return { authorization: `Bearer ${token}` };
  },
};
