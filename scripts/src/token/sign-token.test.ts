import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { tokenVerifier } from '@lien-thong/kit/identity';
import { houseKeys } from '../house/keys';
import { loadHouseConfig } from '../house/house-config';
import { signToken } from './sign-token';

describe('a token for development', () => {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'lien-thong-token-'));
  const { TOKEN_JWKS_FILE } = houseKeys(dataFolder);
  afterAll(() => rmSync(dataFolder, { recursive: true }));

  const verify = tokenVerifier({
    TOKEN_JWKS_FILE,
    TOKEN_ISSUER: 'lien-thong-development',
    TOKEN_AUDIENCE: 'lien-thong',
  });
  const signed = (plan: Omit<Parameters<typeof signToken>[1], 'hours'>) =>
    signToken({ ...loadHouseConfig({}, path.join(dataFolder, 'no.env')), dataFolder }, { ...plan, hours: 1 });

  test('gives the roles and scopes that were asked for, and no others', async () => {
    const partner = await signed({
      roles: [],
      agency: null,
      scopes: ['facts:databases', 'facts:procedures'],
    });
    const identity = await verify(`Bearer ${partner}`);
    expect(identity).toMatchObject({
      roles: [],
      agency: null,
      scopes: ['facts:databases', 'facts:procedures'],
    });
    const editor = await signed({ roles: ['agency-editor'], agency: 'G15', scopes: [] });
    expect(await verify(`Bearer ${editor}`)).toEqual({
      ...{ subject: expect.any(String), roles: ['agency-editor'], agency: 'G15' },
    });
  });
});
