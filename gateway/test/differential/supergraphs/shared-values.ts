import { FEDERATION, type GraphSource } from './source';

/** `@provides`, `@shareable`, `@override`, value types, lists of lists, non-null in lists, enums, scalars, what is inaccessible. */
export const sharedValues: GraphSource = {
  name: 'shared-values',
  subgraphs: {
    library: `${FEDERATION}
      scalar Anything
      scalar Day
      type Query {
        authors: [Author!]
        author(id: ID!): Author @provides(fields: "name birth { day }")
        matrix: [[Int!]!]!
        cube: [[[Cell!]]!]
        palette: [Colour]
        strict: [Colour!]!
        version: String @shareable
        hidden: Secret @inaccessible
        found: [Found!]
      }
      type Author @key(fields: "id") {
        id: ID! name: String @external birth: Birth @external books: [Book!]! table: [[Book!]!] favourite: Colour
      }
      type Birth { day: Day @external }
      type Book @key(fields: "isbn") { isbn: String! title: String! @shareable pages: Int extent: Extent! shade: Colour! raw: Anything }
      type Extent @shareable { pages: Int! words: Int bounds: Bounds }
      type Bounds @shareable { low: Float! high: Float! }
      type Cell { at: [Int!]! colour: Colour! value: Anything tags: [[String]] }
      enum Colour { RED GREEN BLUE ULTRAVIOLET @inaccessible }
      type Secret @inaccessible { key: String }
      union Found = Book | Cell | Secret
    `,
    persons: `${FEDERATION}
      scalar Day
      scalar Anything
      type Query { version: String @shareable persons(named: [String!]): [Author] }
      type Author @key(fields: "id") {
        id: ID! name: String @shareable birth: Birth @shareable awards: [Award!] active: Boolean! extra: Anything
      }
      type Birth { day: Day @shareable place: String }
      type Award { year: Int! title: String }
    `,
    shops: `${FEDERATION}
      type Query { shop: Shop! bestSellers: [Book!]! @provides(fields: "title") }
      type Shop { name: String window: [Book]! lastSale: Sale }
      type Sale { book: Book @provides(fields: "title") price: Float! extent: Extent }
      type Book @key(fields: "isbn") { isbn: String! title: String! @external pages: Int @override(from: "library") sold: Int! }
      type Extent @shareable { pages: Int! words: Int bounds: Bounds }
      type Bounds @shareable { low: Float! high: Float! }
    `,
  },
};
