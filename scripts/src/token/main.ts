import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isRole, ROLES } from '@lien-thong/kit/identity';
import { importJWK, SignJWT, type JWK } from 'jose';
import { loadHouseConfig } from '../house/house-config';
import { tokenKeyFile } from '../house/keys';

const USAGE = `npm run token -- --role ${Object.values(ROLES).join('|')} [--agency CODE] [--hours 8]`;

/** `npm run token`: a bearer token for development, signed with the key that npm start made. */
export async function main(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const { role, agency, hours } = parseArgs({
    args: [...args],
    options: {
      role: { type: 'string', multiple: true, default: [] },
      agency: { type: 'string' },
      hours: { type: 'string', default: '8' },
    },
  }).values;
  if (role.length === 0 || !role.every(isRole) || !(Number(hours) > 0)) return say(USAGE);
  const file = tokenKeyFile(loadHouseConfig(env).dataFolder);
  if (!existsSync(file)) return say('There is no signing key yet: npm start makes one.');
  const jwk = JSON.parse(readFileSync(file, 'utf8')) as JWK;
  const token = await new SignJWT({ agency: agency ?? null, roles: role })
    .setProtectedHeader({ alg: jwk.alg as string, kid: jwk.kid as string })
    .setSubject(`development:${randomUUID()}`)
    .setIssuer(env.TOKEN_ISSUER ?? 'lien-thong-development')
    .setAudience(env.TOKEN_AUDIENCE ?? 'lien-thong')
    .setIssuedAt()
    .setExpirationTime(`${hours}h`)
    .sign(await importJWK(jwk));
  process.stdout.write(`${token}\n`);
  return 0;
}

function say(text: string): number {
  process.stderr.write(`${text}\n`);
  return 1;
}

void main(process.argv.slice(2), process.env).then((code) => {
  process.exitCode = code;
});
