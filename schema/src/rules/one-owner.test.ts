import { oneOwner } from './one-owner';
import { smallGraph } from './small-graph';

const SHIP = '"A ship." type Ship @key(fields: "id") { id: ID! }';
const SHIP_REFERENCE = 'type Ship @key(fields: "id") { id: ID! }';

test('an entity is described by its owner, and others refer to it', () => {
  expect(oneOwner(smallGraph({ a: SHIP, b: SHIP_REFERENCE }))).toEqual([]);
});

test('an entity that two subgraphs describe has two owners', () => {
  const faults = oneOwner(smallGraph({ a: SHIP, b: SHIP }));
  expect(faults).toHaveLength(2);
  expect(faults[0]).toContain('described by: a, b');
});

test('an entity that nobody describes has no owner', () => {
  expect(oneOwner(smallGraph({ a: SHIP_REFERENCE }))).toEqual([
    expect.stringContaining('described by: none'),
  ]);
});

test('the type of an argument carries a noun of its subgraph', () => {
  const fits = `${SHIP} input ShipFilter { size: ShipSize } enum ShipSize { BIG } type Query { ships(filter: ShipFilter): Int }`;
  expect(oneOwner(smallGraph({ a: fits }))).toEqual([]);
  const foreign = `${SHIP} input ShipFilter { size: Size } enum Size { BIG } type Query { ships(filter: ShipFilter): Int }`;
  expect(oneOwner(smallGraph({ a: foreign }))).toEqual([
    expect.stringMatching(/Size .* carry a noun .*\(Ship\)/),
  ]);
});

test('the type of an argument belongs to one subgraph', () => {
  const sdl = `input ShipFilter { id: ID } type Query { ships(filter: ShipFilter): Int }`;
  const faults = oneOwner(smallGraph({ a: `${SHIP} ${sdl}`, b: sdl }));
  expect(faults).toHaveLength(2);
  expect(faults[0]).toContain('declared by a and b');
});

test('an enum that is only answered needs no noun', () => {
  expect(oneOwner(smallGraph({ a: `${SHIP} enum Colour { RED } type Query { colour: Colour }` }))).toEqual(
    [],
  );
});

test('a connection of X stands in the SDL of X, even on the entity of another', () => {
  const ships = `${SHIP} type ShipConnection { nodes: [Ship!]! }`;
  const harbour = '"A harbour." type Harbour @key(fields: "id") { id: ID! FIELD }';
  const right = smallGraph({
    a: `${ships} type Harbour @key(fields: "id") { id: ID! ships: ShipConnection }`,
    b: harbour.replace('FIELD', ''),
  });
  expect(oneOwner(right)).toEqual([]);
  const wrong = smallGraph({
    a: SHIP,
    b: `${harbour.replace('FIELD', 'ships: ShipConnection')} ${SHIP_REFERENCE} type ShipConnection { nodes: [Ship!]! }`,
  });
  expect(oneOwner(wrong)).toEqual([
    expect.stringContaining("Harbour.ships lists Ship: it belongs in a's SDL"),
  ]);
});
