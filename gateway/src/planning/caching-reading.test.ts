import { parse } from 'graphql';
import { composed } from '../../test/composed';
import { readCaching } from './caching-reading';

const parsed = (sdl: Record<string, string>) => parse(composed(sdl));

const reading = readCaching(
  parsed({
    ships: `
      type Query { ships: [Ship!] fleet: Fleet place: Place }
      "A." type Ship @key(fields: "id") { id: ID! name: String! crew: [Sailor] }
      "B." type Fleet @key(fields: "id") @key(fields: "name") { id: ID! name: String! size: Int! }
      "C." type Sailor @key(fields: "id") { id: ID! }
      "D." type Port @key(fields: "country code") { country: ID! code: ID! depth: Int! }
      type Place { port: Port }`,
    crews: `
      type Ship @key(fields: "id") { id: ID! captain: Sailor }
      type Sailor @key(fields: "id") { id: ID! name: String }`,
  }),
);

test('an entity belongs to the subgraph that gives it what is never null', () => {
  expect(reading.entities.get('Ship')).toEqual({ owner: { subgraph: 'ships', key: 'id' } });
});

test.each([
  ['nobody gives anything that is never null', 'Sailor'],
  ['it has several keys', 'Fleet'],
  ['its key has several fields', 'Port'],
])('where %s, no facts speak of it for certain', (_, type) => {
  expect(reading.entities.get(type)).toEqual({ owner: null });
});

test('a type without a key is no entity', () => expect(reading.entities.has('Place')).toBe(false));

test('fields are read with their bare type, and whether they are lists', () => {
  expect(reading.fields.get('Query')?.get('ships')).toEqual({ type: 'Ship', list: true });
  expect(reading.fields.get('Ship')?.get('name')).toEqual({ type: 'String', list: false });
});

test('words of caching are read from types, unions and fields', () => {
  const { cacheHints } = readCaching(
    parse(
      `type Query { a: Int @cacheControl(maxAge: 5, scope: PRIVATE) } type T @cacheControl(inheritMaxAge: true) { a: Int }
       union U @cacheControl(maxAge: 7) = T`,
    ),
  );
  expect([...cacheHints]).toEqual([
    ['Query.a', { maxAge: 5, scope: 'PRIVATE' }],
    ['T', { inheritMaxAge: true }],
    ['U', { maxAge: 7 }],
  ]);
});
