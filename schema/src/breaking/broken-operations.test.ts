import { buildSchema } from 'graphql';
import { brokenOperations } from './broken-operations';

const BEFORE = `
  type Query { ship(id: ID!, on: String): Ship ships(filter: ShipFilter): [Ship] }
  type Ship { id: ID! name: String! kind: ShipKind captain: String }
  enum ShipKind { BOAT BARGE }
  input ShipFilter { kind: ShipKind name: String }`;
const NAME = 'query Name { ship(id: 1) { name } }';

const broken = async (part: string, other: string, ...sources: string[]) =>
  (
    await brokenOperations(
      buildSchema(BEFORE),
      buildSchema(BEFORE.replace(part, other)),
      sources.map((source, i) => ({ name: `op-${i}`, source, clients: ['portal'] })),
    )
  ).map(({ operation, reasons }) => [operation, reasons[0]?.at]);

test('what is added breaks nobody', async () => {
  expect(await broken('captain: String', 'captain: String sails: Int', NAME)).toEqual([]);
});

test('a field that goes breaks whoever asks for it, and nobody else', async () => {
  const CAPTAIN = 'query Captain { ship(id: 1) { captain } }';
  expect(await broken('captain: String', '', NAME, CAPTAIN)).toEqual([['op-1', 'Ship.captain']]);
});

test('a field that may be null from now on breaks whoever counts on it', async () => {
  expect(await broken('name: String! kind', 'name: String kind', NAME)).toEqual([['op-0', 'Ship.name']]);
});

test('a value of an enum that goes breaks whoever asks for the enum, or may send it', async () => {
  expect(
    await broken(
      'BOAT BARGE',
      'BOAT',
      NAME,
      '{ ship(id: 1) { kind } }',
      'query ($f: ShipFilter) { ships(filter: $f) { name } }',
    ),
  ).toEqual([
    ['op-1', 'ShipKind.BARGE'],
    ['op-2', 'ShipKind.BARGE'],
  ]);
});

test('an argument that goes breaks whoever gives it', async () => {
  expect(await broken(', on: String', '', NAME, '{ ship(id: 1, on: "x") { name } }')).toEqual([
    ['op-1', 'Query.ship.on'],
  ]);
});

test('an argument that has to be given breaks whoever does not know of it', async () => {
  expect(await broken('on: String)', 'on: String, of: ID!)', NAME)).toEqual([['op-0', 'Query.ship.of']]);
});

test('an operation that does not fit the schema before is nobody’s loss', async () => {
  expect(await broken('captain: String', '', '{ ship(id: 1) { captain nowhere } }', 'no operation')).toEqual(
    [],
  );
});
