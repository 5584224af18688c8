import { composeServices } from '@apollo/composition';
import { logicalAddress } from '@lien-thong/kit/http';
import { parse } from 'graphql';

const FEDERATION = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@requires", "@external", "@interfaceObject", "@policy", "@requiresScopes",
  { name: "@authenticated", as: "@signedIn" }
])`;

/** Every kind of thing that can be protected, and every way that leads to it. */
export const GUARDED_SUBGRAPHS: Readonly<Record<string, string>> = {
  one: `${FEDERATION}
    type Query { t: T ts: [T!] i: I is: [I!]! u: U us: [U] p: P v: V open: String me: Person! keyed: Keyed }
    type Mutation { write: T erase: String! @signedIn pair: Pair! }
    interface I @key(fields: "id") { id: ID! name: String link: I }
    type T implements I @key(fields: "id") {
      id: ID! name: String @signedIn link: I owner: Person level: Level code: Code plain: String levels: [Level!]
    }
    type P implements I @key(fields: "id") @requiresScopes(scopes: [["a"]]) { id: ID! name: String link: I extra: String }
    type V implements I @key(fields: "id") { id: ID! name: String link: V word: String @policy(policies: [["p"], ["q", "r"]]) }
    type Person { name: String! secret: String! @requiresScopes(scopes: [["a", "b"], ["c"]]) friend: Person }
    type Keyed { only: Level inner: Pair }
    type Pair { left: String! right: String! @requiresScopes(scopes: [["b"]]) }
    union U = T | P | Person
    enum Level @policy(policies: [["p"]]) { MARK_OF_LEVEL }
    scalar Code @signedIn
  `,
  two: `${FEDERATION}
    type T @key(fields: "id") {
      id: ID! name: String @external
      more: String @signedIn @requires(fields: "name")
      note: String @requiresScopes(scopes: [["b"]])
      pal: P
    }
    type V @key(fields: "id") { id: ID! deep: T }
    type P @key(fields: "id") { id: ID! second: String }
  `,
  three: `${FEDERATION}
    type I @key(fields: "id") @interfaceObject { id: ID! rating: String @requiresScopes(scopes: [["c"]]) stars: String }
  `,
};

export interface Caller {
  readonly known: boolean;
  readonly scopes: readonly string[];
  readonly policies: readonly string[];
}

type May = (caller: Caller) => boolean;
const known: May = (caller) => caller.known;
const scope =
  (...all: string[]): May =>
  (caller) =>
    all.every((one) => caller.scopes.includes(one));
const policy =
  (...all: string[]): May =>
  (caller) =>
    all.every((one) => caller.policies.includes(one));
const either =
  (one: May, other: May): May =>
  (caller) =>
    one(caller) || other(caller);

/** What the SDL above says, in other words: who may see what a subgraph answers. */
export const MAY_SEE: Readonly<Record<string, May>> = {
  'T.name': known,
  'T.more': known,
  'T.note': scope('b'),
  'T.code': known,
  'T.level': policy('p'),
  'T.levels': policy('p'),
  'T.pal': scope('a'),
  'Query.p': scope('a'),
  'P.id': scope('a'),
  'P.name': scope('a'),
  'P.link': scope('a'),
  'P.extra': scope('a'),
  'P.second': scope('a'),
  'V.word': either(policy('p'), policy('q', 'r')),
  'Person.secret': either(scope('a', 'b'), scope('c')),
  'Keyed.only': policy('p'),
  'Pair.right': scope('b'),
  'Mutation.erase': known,
  'I.rating': scope('c'),
};

class CannotCompose extends Error {
  override readonly name = 'CannotCompose';
}

export function guardedSupergraph(subgraphs: Readonly<Record<string, string>> = GUARDED_SUBGRAPHS): string {
  const { supergraphSdl, errors } = composeServices(
    Object.entries(subgraphs).map(([name, sdl]) => ({
      name,
      url: logicalAddress(name),
      typeDefs: parse(sdl),
    })),
  );
  if (!supergraphSdl) throw new CannotCompose(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}
