import { described } from './described';
import { smallGraph } from './small-graph';

const SHIP = '"A ship." type Ship @key(fields: "id") { id: ID! name: String! }';

test('types and ways in are described; plain fields, edges and connections speak for themselves', () => {
  const sdl = `${SHIP} type ShipEdge { node: Ship! } type ShipConnection { nodes: [Ship!]! }
    type Query { "A ship by its id." ship(id: ID!): Ship dataIssues: Int }`;
  expect(described(smallGraph({ a: sdl }))).toEqual([]);
});

test.each([
  ['type', 'type Crew { size: Int }', 'Crew needs a description'],
  ['enum', 'enum ShipSize { BIG }', 'ShipSize needs a description'],
  ['input', 'input ShipFilter { id: ID }', 'ShipFilter needs a description'],
  ['root field', 'type Query { ship: Ship }', 'Query.ship needs a description'],
])('a bare %s is refused', (_, sdl, message) => {
  expect(described(smallGraph({ a: `${SHIP} ${sdl}` }))).toEqual([expect.stringContaining(message)]);
});

test("a field added to another's entity is described, the reference itself is not", () => {
  const added = (field: string) =>
    smallGraph({ a: SHIP, b: `type Ship @key(fields: "id") { id: ID! ${field} }` });
  expect(described(added(''))).toEqual([]);
  expect(described(added('crew: Int'))).toEqual([expect.stringContaining('Ship.crew needs a description')]);
});
