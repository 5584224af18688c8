import { FEDERATION, type GraphSource } from './source';

/** An interface with a key, and subgraphs that know it as an object only: `__typename` is resolved elsewhere. */
export const interfaceObjects: GraphSource = {
  name: 'interface-objects',
  subgraphs: {
    media: `${FEDERATION}
      type Query { media: [Media!] medium(id: ID!): Media books: [Book] }
      interface Media @key(fields: "id") { id: ID! title: String! sequel: Media }
      type Book implements Media @key(fields: "id") { id: ID! title: String! sequel: Media pages: Int! }
      type Film implements Media @key(fields: "id") { id: ID! title: String! sequel: Film minutes: Int cast: [String!] }
      type Song implements Media @key(fields: "id") { id: ID! title: String! sequel: Media key: String }
    `,
    reviews: `${FEDERATION}
      type Query { topRated(first: Int! = 2): [Media] worst: Media! reviews: [Review!] }
      type Media @interfaceObject @key(fields: "id") {
        id: ID! score: Int! reviews(atLeast: Int): [Review] summary: String
        title: String! @external
        shout: String! @requires(fields: "title")
      }
      type Review { text: String stars: Int! of: Media }
    `,
    loans: `${FEDERATION}
      type Query { loans: [Loan] }
      type Loan @key(fields: "id") { id: ID! media: Media! days: Int! }
      type Media @interfaceObject @key(fields: "id") { id: ID! loans: [Loan!] free: Boolean! }
    `,
    shelves: `${FEDERATION}
      type Query { shelves: [Shelf!]! }
      type Shelf { name: String! books: [Book!] films: [Film] }
      type Book @key(fields: "id") { id: ID! shelf: Shelf place: Int }
      type Film @key(fields: "id") { id: ID! shelf: Shelf }
    `,
  },
};
