import { FEDERATION, type GraphSource } from './source';

/** Root fields of several subgraphs, types that lead to themselves, and names that mean something to JavaScript. */
export const roots: GraphSource = {
  name: 'roots',
  subgraphs: {
    trees: `${FEDERATION}
      type Query { tree(id: ID!): Tree trees: [Tree] constructor: Tree version: String @shareable self: Query }
      type Tree @key(fields: "id") {
        id: ID! parent: Tree children: [Tree!] toString: String hasOwnProperty: Boolean! valueOf: Int constructor: Tree
      }
    `,
    leaves: `${FEDERATION}
      type Query { leaf: Leaf leaves: [Leaf!]! version: String @shareable length: Int! }
      type Leaf @key(fields: "id tree { id }") { id: ID! tree: Tree! area: Float then: String }
      type Tree @key(fields: "id") { id: ID! leaves: [Leaf] prototype: Leaf isPrototypeOf: String! }
    `,
    colours: `${FEDERATION}
      type Query { now: String toString: String! hasOwnProperty(key: String): Leaf version: String @shareable }
      type Leaf @key(fields: "id tree { id }") { id: ID! tree: Tree! colour: String! keys: [String!] }
      type Tree @key(fields: "id") { id: ID! }
    `,
  },
};
