import { TOKENS } from '../testing';
import { tokenVerifier } from '.';

const verify = tokenVerifier(TOKENS.settings);
const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"x"}').toString('base64url')}.`;

describe('a bearer token', () => {
  test('says who asks, for whom and with which roles', async () => {
    const { authorization } = await TOKENS.bearer('A1', ['agency-editor']);
    expect(await verify(authorization)).toEqual({
      subject: 'someone',
      agency: 'A1',
      roles: ['agency-editor'],
    });
  });

  test('grants no role that is not on the list', async () => {
    const { authorization } = await TOKENS.bearer('A1', ['root' as never, 'registrar']);
    expect((await verify(authorization)).roles).toEqual(['registrar']);
  });

  test('that is not sent leaves the caller anonymous', async () => {
    expect(await verify(undefined)).toEqual({ subject: null, agency: null, roles: [] });
  });

  test.each([
    ['has expired', () => TOKENS.bearer('A1', [], { expires: '-1m' })],
    ['is of another issuer', () => TOKENS.bearer('A1', [], { issuer: 'another' })],
    ['is for another audience', () => TOKENS.bearer('A1', [], { audience: 'another' })],
    ['is not signed', async () => ({ authorization: `Bearer ${unsigned}` })],
    ['is no token', async () => ({ authorization: 'Bearer secret' })],
    ['is of another scheme', async () => ({ authorization: 'Basic YTpi' })],
  ])('that %s is refused, not taken for none', async (_, token) => {
    const { authorization } = await token();
    await expect(verify(authorization)).rejects.toMatchObject({
      extensions: { code: 'GRAPH_TOKEN_INVALID' },
    });
  });

  test('is refused where no source of keys is configured', async () => {
    const closed = tokenVerifier({ ...TOKENS.settings, TOKEN_JWKS_FILE: undefined });
    const { authorization } = await TOKENS.bearer('A1', ['registrar']);
    await expect(closed(authorization)).rejects.toMatchObject({
      extensions: { code: 'GRAPH_TOKEN_INVALID' },
    });
  });
});
