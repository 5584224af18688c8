import { nullableBorders } from './nullable-borders';
import { smallGraph } from './small-graph';

const SHIP = '"A ship." type Ship @key(fields: "id") { id: ID! name: String! sister: Ship! }';
const faults = (b: string) => nullableBorders(smallGraph({ a: SHIP, b }));

test('within one subgraph a field may promise an answer', () => {
  expect(faults('"A crew." type Crew { size: Int! }')).toEqual([]);
});

test.each(['Ship', '[Ship]', '[Ship]!'])('%s may lead to another subgraph', (type) => {
  expect(faults(`type Ship @key(fields: "id") { id: ID! } "A crew." type Crew { of: ${type} }`)).toEqual([]);
});

test.each(['Ship!', '[Ship!]', '[Ship!]!'])('%s may not lead to another subgraph', (type) => {
  expect(faults(`type Ship @key(fields: "id") { id: ID! } "A crew." type Crew { of: ${type} }`)).toEqual([
    expect.stringContaining('Crew.of leads to Ship of another subgraph'),
  ]);
});

test("a field added to another's entity is nullable; the key is not added", () => {
  expect(faults('type Ship @key(fields: "id") { id: ID! crew: Int }')).toEqual([]);
  expect(faults('type Ship @key(fields: "id") { id: ID! crew: Int! }')).toEqual([
    expect.stringContaining('Ship.crew is added to an entity of a'),
  ]);
});

test('a root field is nullable', () => {
  expect(faults('type Query { ship: Int! }')).toEqual([
    expect.stringContaining('Query.ship is a root field'),
  ]);
});

test('a field of DataIssues is nullable', () => {
  expect(faults('type DataIssues { b: DataIssueConnection! }')).toEqual([
    expect.stringContaining('DataIssues.b has to be nullable'),
  ]);
});
