import { FEDERATION, type GraphSource } from './source';

/** Arguments of every kind: input objects, lists, defaults, enums; narrow and deep, so that conditions fall on whole fetches. */
export const conditions: GraphSource = {
  name: 'conditions',
  subgraphs: {
    search: `${FEDERATION}
      type Query {
        search(filter: Filter, order: [Order!] = [{ by: NAME }], page: Page! = { first: 2 }): [Item!]
        item(id: ID!, on: String): Item
        count(filter: Filter! = { active: true }): Int!
      }
      input Filter { active: Boolean = true words: [String!] price: Range not: Filter tags: [[Int]] kind: Kind }
      input Range { from: Float to: Float! = 10.5 }
      input Order { by: By! descending: Boolean! = false }
      input Page { first: Int! after: ID }
      enum By { NAME PRICE }
      enum Kind { OLD NEW }
      type Item @key(fields: "id") { id: ID! name(short: Boolean! = false): String! kind: Kind parent: Item children(first: Int = 2): [Item!] }
    `,
    details: `${FEDERATION}
      type Query { recent(since: String): [Item] }
      type Item @key(fields: "id") { id: ID! text(in: Language! = VI, cut: Int): String facts(only: [String!] = ["a", "b"]): [Fact!] }
      enum Language { VI EN }
      type Fact { name: String! value(as: Format): String item: Item }
      input Format { digits: Int = 2 unit: String }
    `,
    ratings: `${FEDERATION}
      type Query { best(limit: Int!): Item worst: Item! }
      type Item @key(fields: "id") { id: ID! rating(of: [ID]): Float! similar(to: Taste): [Item] text(in: Language! = VI, cut: Int): String @external
        loud: String @requires(fields: "text") }
      enum Language { VI EN }
      input Taste { like: [String!]! weight: Float! = 0.5 }
    `,
  },
};
