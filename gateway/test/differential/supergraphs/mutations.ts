import { FEDERATION, type GraphSource } from './source';

/** Mutations of several subgraphs in order, entities after them, and payloads that lead back to the root. */
export const mutations: GraphSource = {
  name: 'mutations',
  subgraphs: {
    orders: `${FEDERATION}
      type Query { order(id: ID!): Order orders: [Order!] }
      type Mutation {
        placeOrder(input: OrderInput!): OrderPayload
        cancelOrder(id: ID!, reason: String = "none"): Order
        countOrders: Int!
      }
      input OrderInput { customer: ID! lines: [LineInput!]! note: String = "-" gift: Boolean }
      input LineInput { article: String! count: Int! = 1 }
      type OrderPayload { order: Order errors: [String!] serial: Int! query: Query }
      type Order @key(fields: "id") { id: ID! total: Float! customer: Customer lines: [Line!]! }
      type Line { article: String! count: Int }
      type Customer @key(fields: "id") { id: ID! }
    `,
    customers: `${FEDERATION}
      type Query { customer(id: ID!): Customer customers: [Customer] }
      type Mutation { rename(id: ID!, name: String): RenamePayload! remove(ids: [ID!]!): [Customer] countCustomers: Int }
      type RenamePayload { customer: Customer! serial: Int query: Query! }
      type Customer @key(fields: "id") { id: ID! name: String! lastOrder: Order }
      type Order @key(fields: "id") { id: ID! }
    `,
    shipping: `${FEDERATION}
      type Query { parcels: [Parcel!] }
      type Mutation { ship(order: ID!): Parcel countParcels: Int }
      type Parcel @key(fields: "code") { code: String! order: Order! weight: Float }
      type Order @key(fields: "id") { id: ID! total: Float! @external parcels: [Parcel] duty: Float @requires(fields: "total") }
    `,
  },
};
