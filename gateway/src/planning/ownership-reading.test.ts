import { parse } from 'graphql';
import { composed } from '../../test/composed';
import { readCaching } from './caching-reading';
import { readOwnership } from './ownership-reading';

const SHIPS =
  'extend schema @subgraph(name: "ships", owner: "The port", language: "Ada", purpose: "Ships.") ' +
  'type Query { ship: Ship } "A ship." type Ship @key(fields: "id") { id: ID! name: String! weight: Int } ' +
  'enum Rig { SLOOP } type Mast { rig: Rig }';
const CREWS =
  'type Query { heads: Int } type Ship @key(fields: "id") { id: ID! weight: Int @external crew: Int @requires(fields: "weight") }';
const read = (ships = SHIPS, crews = CREWS) => {
  const document = parse(composed({ ships, crews }));
  return readOwnership(document, readCaching(document).entities);
};

test('a field is of those who answer it; what is only read from others is not', () => {
  const { answerers, owners } = read();
  expect(answerers.get('Ship')).toEqual(['crews', 'ships']);
  expect(owners.get('Ship')).toBe('ships');
  expect(answerers.get('Ship.id')).toEqual(['ships']);
  expect(answerers.get('Ship.name')).toEqual(['ships']);
  expect(answerers.get('Ship.weight')).toEqual(['ships']);
  expect(answerers.get('Ship.crew')).toEqual(['crews']);
  expect(answerers.get('Mast.rig')).toEqual(['ships']);
  expect(answerers.get('Rig.SLOOP')).toEqual(['ships']);
  expect(owners.get('Mast')).toBe('ships');
  expect(owners.has('Query')).toBe(false);
});

test('the version of a subgraph follows its own part, and no other', () => {
  const before = read().versions;
  const after = read(SHIPS.replace('weight: Int }', 'weight: Int age: Int }')).versions;
  expect(after.get('ships')).not.toBe(before.get('ships'));
  expect(after.get('crews')).toBe(before.get('crews'));
  expect(read().versions).toEqual(before);
});

test('whose a subgraph is, is its own word; one that says nothing has none', () => {
  const { words } = read();
  expect(words.get('ships')).toEqual({ owner: 'The port', language: 'Ada', purpose: 'Ships.' });
  expect(words.has('crews')).toBe(false);
});

test('where two speak of one subgraph, neither is believed; words about nobody are left out', () => {
  const liar = (name: string) => `extend schema @subgraph(name: "${name}", owner: "A thief") ${CREWS}`;
  expect(read(SHIPS, liar('ships')).words.size).toBe(0);
  expect([...read(SHIPS, liar('boats')).words.keys()]).toEqual(['ships']);
});
