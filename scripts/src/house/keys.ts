import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Keys for development, made once in the data folder; whoever sets the variables brings keys of their own. */
export interface HouseKeys {
  readonly GATEWAY_KEY: string;
  readonly TOKEN_JWKS_FILE: string;
}

const KEY_ID = 'development';

export function houseKeys(dataFolder: string): HouseKeys {
  const folder = path.join(dataFolder, 'keys');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const gatewayKey = path.join(folder, 'gateway.key');
  if (!existsSync(gatewayKey)) writeSecret(gatewayKey, randomBytes(48).toString('base64url'));
  const published = path.join(folder, 'token-keys.json');
  if (!existsSync(published)) makeTokenKeys(tokenKeyFile(dataFolder), published);
  return { GATEWAY_KEY: readFileSync(gatewayKey, 'utf8'), TOKEN_JWKS_FILE: published };
}

/** The private key with which `npm run token` signs. */
export function tokenKeyFile(dataFolder: string): string {
  return path.join(dataFolder, 'keys', 'token-signing-key.json');
}

function makeTokenKeys(privateFile: string, publicFile: string): void {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const about = { kid: KEY_ID, alg: 'EdDSA', use: 'sig' };
  writeSecret(privateFile, JSON.stringify({ ...privateKey.export({ format: 'jwk' }), ...about }));
  writeSecret(publicFile, JSON.stringify({ keys: [{ ...publicKey.export({ format: 'jwk' }), ...about }] }));
}

function writeSecret(file: string, text: string): void {
  writeFileSync(file, text, { mode: 0o600 });
}
