import { ANONYMOUS, mayWriteFor, openSeal, sealKey, sealRequest, type Identity } from '.';

const KEY = sealKey('k'.repeat(32));
const EDITOR: Identity = { subject: 'an', agency: 'G10', roles: ['agency-editor'] };
const REQUEST = { subgraph: 'directives', body: '{"query":"{ a }"}' };
const NOON = new Date('2025-08-05T12:00:00Z');
const later = (seconds: number) => new Date(NOON.getTime() + seconds * 1000);

describe('the seal of the gateway', () => {
  test('carries who asks to the subgraph', async () => {
    const seal = sealRequest(EDITOR, REQUEST, KEY, NOON);
    expect(await openSeal(seal, REQUEST, KEY, later(1))).toEqual(EDITOR);
  });

  test('carries what the token was issued for, where it says so', async () => {
    const scoped = { ...EDITOR, scopes: ['a:read', 'b:read'] };
    expect(await openSeal(sealRequest(scoped, REQUEST, KEY, NOON), REQUEST, KEY, NOON)).toEqual(scoped);
  });

  test('of an anonymous caller gives no role', async () => {
    const seal = sealRequest(ANONYMOUS, REQUEST, KEY, NOON);
    expect(await openSeal(seal, REQUEST, KEY, NOON)).toEqual(ANONYMOUS);
  });

  test.each([
    ['is missing', () => undefined, REQUEST, 0],
    [
      'is made with another key',
      () => sealRequest(EDITOR, REQUEST, sealKey('x'.repeat(32)), NOON),
      REQUEST,
      0,
    ],
    [
      'is of another body',
      () => sealRequest(EDITOR, REQUEST, KEY, NOON),
      { ...REQUEST, body: '{"query":"{ b }"}' },
      0,
    ],
    [
      'is for another subgraph',
      () => sealRequest(EDITOR, REQUEST, KEY, NOON),
      { ...REQUEST, subgraph: 'agencies' },
      0,
    ],
    ['is older than half a minute', () => sealRequest(EDITOR, REQUEST, KEY, NOON), REQUEST, 40],
    ['is no token at all', () => 'a.b.c', REQUEST, 0],
  ])('that %s is refused', async (_, seal, request, seconds) => {
    const opening = openSeal(seal(), request, KEY, later(seconds));
    await expect(opening).rejects.toMatchObject({ extensions: { code: 'GRAPH_GATEWAY_ONLY' } });
  });
});

describe('writing', () => {
  test('an editor writes for its own agency only', () => {
    expect(mayWriteFor(EDITOR, 'G10')).toBe(true);
    expect(mayWriteFor(EDITOR, 'G12')).toBe(false);
    expect(mayWriteFor({ ...EDITOR, roles: [] }, 'G10')).toBe(false);
    expect(mayWriteFor(ANONYMOUS, 'G10')).toBe(false);
  });

  test('a registrar writes for all, and alone where no agency owns the thing', () => {
    const registrar: Identity = { subject: 'binh', agency: null, roles: ['registrar'] };
    expect(mayWriteFor(registrar, 'G10')).toBe(true);
    expect(mayWriteFor(registrar, null)).toBe(true);
    expect(mayWriteFor({ ...EDITOR, agency: null }, null)).toBe(false);
  });
});
