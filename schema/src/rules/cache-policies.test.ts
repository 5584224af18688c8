import { cachePolicies } from './cache-policies';
import { smallGraph } from './small-graph';

const SHIP = '"A ship." type Ship @key(fields: "id") @cacheControl(maxAge: 60) { id: ID! }';
const faultsOf = (sdl: Record<string, string>) => cachePolicies(smallGraph(sdl));

test('types and root fields that say how long they may be kept are fine', () => {
  const sdl = `type Query { ship: Ship count: Int @cacheControl(maxAge: 0) } ${SHIP}
    type Size @cacheControl(inheritMaxAge: true) { length: Int } type SinkPayload { ship: Ship }`;
  expect(faultsOf({ a: sdl, b: 'type Ship @key(fields: "id") { id: ID! crew: Int }' })).toEqual([]);
});

test.each([
  ['a root field of a scalar', `type Query { count: Int } ${SHIP}`, 'Query.count'],
  [
    'a root field of a value',
    'type Query { size: Size } type Size @cacheControl(inheritMaxAge: true) { a: Int }',
    'Query.size',
  ],
  ['a value', 'type Size { length: Int }', 'Size'],
  ['a value with a scope alone', 'type Size @cacheControl(scope: PRIVATE) { length: Int }', 'Size'],
  ['an entity', '"A ship." type Ship @key(fields: "id") { id: ID! }', 'Ship'],
  [
    'an entity that inherits',
    '"A." type Ship @key(fields: "id") @cacheControl(inheritMaxAge: true) { id: ID! }',
    'Ship',
  ],
])('%s has to say it', (_, sdl, name) => {
  expect(faultsOf({ a: sdl })).toEqual([expect.stringContaining(`say how long ${name} may be kept`)]);
});

test("another's entity is not ours to keep", () => {
  const theirs = 'type Ship @key(fields: "id") @cacheControl(maxAge: 5) { id: ID! crew: Int }';
  expect(faultsOf({ a: SHIP, b: theirs })).toEqual([expect.stringContaining('only the owner of Ship')]);
});
