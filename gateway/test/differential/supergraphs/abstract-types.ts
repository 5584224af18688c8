import { FEDERATION, type GraphSource } from './source';

/**
 * Interfaces and unions whose members have fields in several subgraphs, under type conditions. Fields of `Flagged` are
 * null in one member and never in another, and not all in one subgraph: the planner has to ask for each under a name of
 * its own.
 */
export const abstractTypes: GraphSource = {
  name: 'abstract-types',
  subgraphs: {
    shapes: `${FEDERATION}
      type Query {
        shape(id: ID!): Shape
        shapes: [Shape!]!
        things: [Thing]
        grid: [[Shape]]
        nodes: [Node]
        circle: Circle
      }
      interface Node { id: ID! }
      interface Shape implements Node { id: ID! label: String size: Int! next: Shape inner: [Thing!] }
      union Thing = Circle | Square | Note
      type Circle implements Shape & Node @key(fields: "id") {
        id: ID! label: String size: Int! next: Shape inner: [Thing!] radius: Float! code: Int tint: String! twin: Circle
      }
      type Square implements Shape & Node @key(fields: "id") {
        id: ID! label: String size: Int! next: Square inner: [Thing!] side: Float! code: String! tint: Tint twin: Square!
      }
      type Note { text: String! about: Shape code: Boolean }
      enum Tint { RED BLUE }
    `,
    owners: `${FEDERATION}
      type Query { owned: [Owned!] owner(id: ID!): Owner flagged: [Flagged] flag: Flagged! }
      union Owned = Circle | Square
      interface Priced { price: Int }
      interface Flagged { flag: Boolean count: Int word: String }
      type Circle implements Priced & Flagged @key(fields: "id") { id: ID! flag: Boolean! count: Int! word: String price: Int owner: Owner! rank: Int! marks: [Mark!]! }
      type Square implements Priced & Flagged @key(fields: "id") { id: ID! flag: Boolean count: Int word: String! price: Int owner: Owner rank: String marks: [Mark] }
      type Owner implements Flagged @key(fields: "id") {
        id: ID! flag: Boolean @external count: Int @external word: String @external name: String! owns: [Owned] priced: Priced
      }
      union Mark = Stamp | Stain
      type Stamp { value: Int! word: String }
      type Stain { value: String word: String! }
    `,
    people: `${FEDERATION}
      type Query { people: [Person] }
      interface Person { id: ID! favourite: Circle }
      type Owner implements Person @key(fields: "id") {
        id: ID! favourite: Circle friends: [Person!] flag: Boolean count: Int word: String
      }
      type Guest implements Person { id: ID! favourite: Circle invitedBy: Owner }
      type Circle @key(fields: "id") { id: ID! liked: Boolean }
    `,
  },
};
