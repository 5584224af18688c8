import { FEDERATION, type GraphSource } from './source';

/** Entities with several, compound and nested keys; `@requires` with nested selections, lists and arguments. */
export const entities: GraphSource = {
  name: 'entities',
  subgraphs: {
    catalogue: `${FEDERATION}
      type Query {
        product(id: ID!): Product
        products(first: Int = 3): [Product!]!
        maybeProducts: [Product]
        shelves: [[Product]]
        depot(number: Int!): Depot
      }
      type Product @key(fields: "id") @key(fields: "sku maker { id }") {
        id: ID!
        sku: String!
        maker: Maker!
        name: String
        weight(unit: Unit = KG): Float!
        size: Size
        parts: [Part!]
        successor: Product
        related(first: Int): [Product!]!
      }
      enum Unit { KG POUND }
      type Maker @key(fields: "id") { id: ID! name: String! }
      type Size { width: Int! height: Int sides: [Side] }
      type Side { length: Float! colour: String }
      type Part { code: String! count: Int! product: Product }
      type Depot @key(fields: "number region { code }") { number: Int! region: Region! open: Boolean }
      type Region { code: String! name: String @shareable }
    `,
    prices: `${FEDERATION}
      type Query { cheapest(under: Float): [Product] prices: [Price!] }
      type Price { amount: Float! product: Product! }
      type Product @key(fields: "id") {
        id: ID!
        weight(unit: Unit = KG): Float! @external
        size: Size @external
        parts: [Part!] @external
        price(currency: String = "VND"): Float
        freight: Float! @requires(fields: "weight size { width sides { length } }")
        packing: [String!] @requires(fields: "parts { code count }")
      }
      enum Unit { KG POUND }
      type Size @external { width: Int! sides: [Side] }
      type Side @external { length: Float! }
      type Part @external { code: String! count: Int! }
    `,
    makers: `${FEDERATION}
      type Query { makers: [Maker!]! }
      type Maker @key(fields: "id") { id: ID! country: String products: [Product!]! flagship: Product! }
      type Product @key(fields: "sku maker { id }") {
        sku: String! maker: Maker! warranty: Int
        price(currency: String = "VND"): Float @external
        insured: Boolean! @requires(fields: "price(currency: \\"USD\\")")
      }
    `,
    depots: `${FEDERATION}
      type Query { depots: [Depot] }
      type Depot @key(fields: "number region { code }") {
        number: Int! region: Region! stock(limit: Int): [Product] nearest: Depot!
      }
      type Region { code: String! }
      type Product @key(fields: "id") { id: ID! storedIn: [Depot!] }
    `,
  },
};
