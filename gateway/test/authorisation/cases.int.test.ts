import { GuardedBed } from './guarded-bed';
import type { Caller } from './guarded-graph';

const NOBODY: Caller = { known: false, scopes: [], policies: [] };
const KNOWN: Caller = { ...NOBODY, known: true };
const having = (...scopes: string[]): Caller => ({ ...KNOWN, scopes });
const granted = (...policies: string[]): Caller => ({ ...KNOWN, policies });

const LOGIN = 'GATEWAY_NOT_AUTHENTICATED';
const SCOPE = 'GATEWAY_SCOPE_MISSING';
const POLICY = 'GATEWAY_POLICY_REFUSED';

type Errors = Record<string, string>;

describe('what a caller may not see', () => {
  let bed: GuardedBed;

  beforeAll(async () => {
    bed = await GuardedBed.open();
  });
  afterAll(() => bed.snapshot.close());

  test.each<[string, string, Caller, unknown, Errors]>([
    [
      'a field for who has signed in',
      '{ t { plain name } }',
      NOBODY,
      { t: { plain: 'T.plain', name: null } },
      { 't.name': LOGIN },
    ],
    ['the same, for one', '{ t { plain name } }', KNOWN, { t: { plain: 'T.plain', name: 'T.name' } }, {}],
    ['under another name', '{ t { plain: name } }', NOBODY, { t: { plain: null } }, { 't.plain': LOGIN }],
    ['all that is asked of an object', '{ t { name } }', NOBODY, { t: { name: null } }, { 't.name': LOGIN }],
    [
      'a field whose scalar is protected',
      '{ t { code } }',
      NOBODY,
      { t: { code: null } },
      { 't.code': LOGIN },
    ],
    [
      'a field whose enum is',
      '{ t { level levels } }',
      KNOWN,
      { t: { level: null, levels: null } },
      { 't.level': POLICY, 't.levels': POLICY },
    ],
    [
      'a field that leads to a protected object',
      '{ p { extra } open }',
      KNOWN,
      { p: null, open: 'Query.open' },
      { p: SCOPE },
    ],
    ['the same, with the scope', '{ p { extra } }', having('a'), { p: { extra: 'P.extra' } }, {}],
    [
      'one of several scopes, all of them needed',
      '{ me { friend { secret } } }',
      having('a'),
      { me: { friend: null } },
      { 'me.friend.secret': SCOPE },
    ],
    [
      'either of two sets of scopes',
      '{ me { friend { secret } } }',
      having('c'),
      { me: { friend: { secret: 'Person.secret' } } },
      {},
    ],
    [
      'a field in a fragment on its type',
      '{ v { ... on V { word } } }',
      granted('q'),
      { v: { word: null } },
      { 'v.word': POLICY },
    ],
    [
      'a field by either of two sets of policies',
      '{ v { word } }',
      granted('q', 'r'),
      { v: { word: 'V.word' } },
      {},
    ],
    [
      'a field of another subgraph made from a protected one',
      '{ t { more note } }',
      having('b'),
      { t: { more: 'T.more', note: 'T.note' } },
      {},
    ],
    ['the same, for nobody', '{ t { more } }', NOBODY, { t: { more: null } }, { 't.more': LOGIN }],
    [
      'a field that only a variable includes',
      'query ($x: Boolean = false) { t { plain name @include(if: $x) } }',
      NOBODY,
      { t: { plain: 'T.plain' } },
      {},
    ],
    [
      'a mutation: it does not run',
      'mutation { write { plain } pair { left } }',
      NOBODY,
      { write: { plain: 'T.plain' }, pair: { left: 'Pair.left' } },
      {},
    ],
  ])('%s', async (_, query, caller, data, errors) => {
    const answer = await bed.ask({ query, variables: {} }, caller);
    expect(answer.data).toEqual(data);
    expect(Object.fromEntries(answer.codes.map(({ path, code }) => [path, code]))).toEqual(errors);
  });

  test.each<[string, string, Caller, string, string]>([
    [
      'a root field that is never null',
      'mutation { write { plain } erase }',
      NOBODY,
      'erase',
      'authenticated',
    ],
    ['one beneath fields that are never null', '{ open me { name secret } }', KNOWN, 'me.secret', 'scopes'],
    [
      'the same under other names, through fragments',
      'query { m: me { ...F } } fragment F on Person { s: secret }',
      KNOWN,
      'm.s',
      'scopes',
    ],
  ])(
    '%s refuses the whole request, and nothing is asked of anybody',
    async (_, query, caller, path, code) => {
      const answer = await bed.ask({ query, variables: {} }, caller);
      expect(answer).toEqual({ data: null, codes: [{ path, code }], asked: new Set() });
    },
  );

  test('of an interface is left out of the objects that have it; the others are answered', async () => {
    const answer = await bed.ask({ query: '{ is { __typename id } }', variables: {} }, KNOWN);
    const whole = await bed.ask(
      { query: '{ us { __typename ... on I { id } ... on Person { name } } }', variables: {} },
      KNOWN,
    );
    // An id is never null: without it nothing is left of the object, and where no item may be null, of the list.
    expect(answer.codes.every(({ code }) => code === SCOPE)).toBe(true);
    const shown = (whole.data as { us: ({ __typename: string } | null)[] }).us;
    expect(shown.some((one) => one === null)).toBe(true);
    expect(shown.filter((one) => one !== null).every((one) => one.__typename !== 'P')).toBe(true);
    expect(whole.asked).not.toContain('P.id');
  });

  test('is planned once for callers who may see the same', async () => {
    const request = { query: '{ t { plain name note } }', variables: {} };
    const [first, same, other] = [
      await bed.decide(request, KNOWN),
      await bed.decide(request, granted('p')),
      await bed.decide(request, NOBODY),
    ];
    expect(same).toBe(first);
    expect(other).not.toBe(first);
    expect(first?.source).toBe('{t{plain name}}');
  });

  test('does not matter where nothing is protected', async () => {
    expect(
      await bed.decide(
        { query: '{ open t { plain } __schema { queryType { name } } }', variables: {} },
        NOBODY,
      ),
    ).toBeNull();
  });
});
