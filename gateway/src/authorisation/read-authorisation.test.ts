import { buildSchema, parse } from 'graphql';
import { guardedSupergraph } from '../../test/authorisation/guarded-graph';
import { queryPlanning } from '../planning/query-planning';
import { readAuthorisation } from './read-authorisation';
import { follows } from './requirement';

const scopes = (...anyOf: string[][]) => ({ kind: 'scopes' as const, anyOf });
const SIGNED_IN = { kind: 'authenticated' as const, anyOf: [] };

/** By the words of a supergraph, what each coordinate needs. */
function needs(
  sdl: string,
  links = '@link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY)',
) {
  const text = `
    schema ${links} @link(url: "https://specs.apollo.dev/requiresScopes/v0.1", for: SECURITY) { query: Query }
    directive @link(url: String, as: String, import: [L], for: P) repeatable on SCHEMA
    scalar L enum P { SECURITY }
    directive @join__field(graph: String, requires: String) repeatable on FIELD_DEFINITION
    ${sdl}`;
  const document = parse(text);
  const reading = readAuthorisation(document, buildSchema(text, { assumeValidSDL: true }));
  const written = (places: readonly number[] | undefined) =>
    places?.map((place) => reading?.requirements[place]);
  return {
    type: (name: string) => written(reading?.types.get(name)),
    field: (name: string) => written(reading?.fields.get(name)),
    isNothing: reading === null,
  };
}

test('what a supergraph of today says is read, under whatever name, without what composition wrote on interfaces', () => {
  const { authorisation } = queryPlanning(guardedSupergraph()).reading;
  const placesOf = (kind: string) =>
    authorisation?.requirements.flatMap((one, place) => (one.kind === kind ? [place] : []));
  expect(authorisation?.fields.get('T.name')).toEqual(placesOf('authenticated'));
  expect(authorisation?.types.get('Code')).toEqual(placesOf('authenticated'));
  // P needs a scope, T and V do not, though composition says so of the interface of all three.
  expect([...(authorisation?.types.keys() ?? [])].sort()).toEqual(['Code', 'Level', 'P']);
  expect(authorisation?.fields.get('V.name')).toBeUndefined();
  expect(authorisation?.fields.get('V.rating')).toHaveLength(1);
});

test('a supergraph that protects nothing costs nothing', () => {
  expect(queryPlanning(guardedSupergraph({ one: 'type Query { a: Int }' })).reading.authorisation).toBeNull();
  expect(needs('type Query { a: Int }').isNothing).toBe(true);
});

test('a version that is not known is refused: what it means cannot be enforced', () => {
  const newer = guardedSupergraph().replace('authenticated/v0.1', 'authenticated/v0.9');
  expect(() => queryPlanning(newer)).toThrow('authenticated/v0.9');
});

test.each([
  ['its own name', '@link(url: "https://specs.apollo.dev/authenticated/v0.1")', '@authenticated'],
  ['another name', '@link(url: "https://specs.apollo.dev/authenticated/v0.1", as: "auth")', '@auth'],
  [
    'an import under another name',
    '@link(url: "https://specs.apollo.dev/authenticated/v0.1", import: [{ name: "@authenticated", as: "@known" }])',
    '@known',
  ],
])('a directive is found by %s', (_, link, directive) => {
  expect(needs(`type Query { a: Int ${directive} }`, link).field('Query.a')).toEqual([SIGNED_IN]);
});

test('what somebody wrote on an interface holds for its objects, also where they are asked for by their own name', () => {
  const { type, field } = needs(`
    type Query { i: I }
    interface I @authenticated { a: Int @requiresScopes(scopes: [["x"]]) }
    type T implements I { a: Int }
    type U implements I { a: Int @requiresScopes(scopes: [["y"]]) }`);
  expect(type('T')).toEqual([SIGNED_IN]);
  expect(field('T.a')).toEqual([scopes(['x'])]);
  expect(field('U.a')).toEqual([scopes(['y']), scopes(['x'])]);
});

test('a field that is made from others needs what they need, and what those are made from', () => {
  const { field } = needs(`
    type Query { t: T }
    type T {
      a: Int @join__field(graph: "A", requires: "b { c ... on V { d } }")
      b: B @authenticated
    }
    interface B { c: Int }
    type V implements B @requiresScopes(scopes: [["v"]]) { c: Int d: Int @join__field(graph: "A", requires: "e") e: Int @requiresScopes(scopes: [["e"]]) }`);
  expect(field('T.a')).toEqual(expect.arrayContaining([SIGNED_IN, scopes(['v']), scopes(['e'])]));
});

test('what cannot be read is met by nobody', () => {
  const { field } = needs('type Query { a: Int @requiresScopes b: Int @requiresScopes(scopes: []) }');
  expect([field('Query.a'), field('Query.b')]).toEqual([[scopes()], [scopes()]]);
});

test.each([
  [[scopes(['a']), scopes(['b'])], scopes(['a', 'b']), true],
  [[scopes(['a', 'b'], ['c'])], scopes(['a'], ['c']), true],
  [[scopes(['a'])], scopes(['a', 'b']), false],
  [[scopes(['a'], ['b'])], scopes(['a']), false],
  [[SIGNED_IN], scopes(['a']), false],
  [[scopes(['a'])], SIGNED_IN, false],
  [[SIGNED_IN], SIGNED_IN, true],
  [[], SIGNED_IN, false],
  [Array.from({ length: 20 }, (_, n) => scopes([`a${n}`], [`b${n}`])), scopes(['a0'], ['b0']), false],
])('from %j follows %j: %s', (from, one, expected) => {
  expect(follows(from, one)).toBe(expected);
});
