import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema } from 'graphql';
import { missingNames, type Names } from './names';

const FOLDER = path.resolve(__dirname, '../..');
const read = (file: string) => readFileSync(path.join(FOLDER, file), 'utf8');

test('every name that the design fixes is in the API, with its arguments', () => {
  const names = JSON.parse(read('names.json')) as Names;
  expect(missingNames(names, buildSchema(read('api.graphql')))).toEqual([]);
});

test('a type, a field and an argument that are missing are each named', () => {
  const api = buildSchema('type Query { ship(id: ID!): Ship } type Ship { name: String }');
  const names = { Boat: {}, Query: { ship: ['id', 'year'] }, Ship: { name: [], crew: [] } };
  expect(missingNames(names, api)).toEqual(['Boat', 'Query.ship(year)', 'Ship.crew']);
});
