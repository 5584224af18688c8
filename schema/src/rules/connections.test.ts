import { BOUNDED_LISTS } from './bounded-lists';
import { connections } from './connections';
import { smallGraph } from './small-graph';

const SHIP = `"A ship." type Ship @key(fields: "id") { id: ID! }
type ShipEdge { cursor: String! node: Ship! }
type ShipConnection { edges: [ShipEdge!]! nodes: [Ship!]! pageInfo: PageInfo! totalCount: Int! }
`;
const faults = (sdl: string) => connections(smallGraph({ a: sdl }));

test('a Relay connection with first (20) and after is right', () => {
  expect(faults(`${SHIP} type Query { ships(first: Int = 20, after: String): ShipConnection }`)).toEqual([]);
});

test.each([
  ['without first', '(after: String)'],
  ['without after', '(first: Int = 20)'],
  ['with another page size', '(first: Int = 50, after: String)'],
  ['without a page size', '(first: Int, after: String)'],
])('a connection %s is refused', (_, args) => {
  expect(faults(`${SHIP} type Query { ships${args}: ShipConnection }`)).toEqual([
    expect.stringContaining('Query.ships has to take first: Int = 20 and after: String'),
  ]);
});

test.each([
  ['totalCount: Int!', 'totalCount: Int', 'ShipConnection.totalCount has to be Int!'],
  ['nodes: [Ship!]!', '', 'ShipConnection.nodes has to be [Ship!]!'],
  ['node: Ship!', 'node: Ship', 'ShipEdge.node has to be Ship!'],
])('a connection whose %s is «%s» is refused', (part, other, message) => {
  expect(faults(SHIP.replace(part, other))).toEqual([expect.stringContaining(message)]);
});

test('a list of entities that is no connection needs a reason', () => {
  expect(faults(`${SHIP} "A fleet." type Fleet { ships: [Ship!]! }`)).toEqual([
    expect.stringContaining('Fleet.ships has to be a connection'),
  ]);
});

test('a list at the root needs a reason, whatever it lists', () => {
  expect(faults('type Query { names: [String!] }')).toEqual([
    expect.stringContaining('Query.names has to be a connection'),
  ]);
});

test('a list of values within an entity is part of it', () => {
  expect(faults(SHIP.replace('id: ID! }', 'id: ID! names: [String!]! }'))).toEqual([]);
});

test('every bounded list has its reason', () => {
  expect(Object.values(BOUNDED_LISTS).filter((reason) => reason.length < 20)).toEqual([]);
});

describe('an entity that bears the name of a connection', () => {
  const ROPE = SHIP.replaceAll('Ship', 'RopeConnection');

  test('is none, and has a connection of its own', () => {
    expect(
      faults(`${ROPE} type Query { ropes(first: Int = 20, after: String): RopeConnectionConnection }`),
    ).toEqual([]);
  });

  test('does not stand in for one as a list', () => {
    expect(faults(`${ROPE} "A fleet." type Fleet { ropes: [RopeConnection!]! }`)).toEqual([
      expect.stringContaining('Fleet.ropes has to be a connection'),
    ]);
  });
});
