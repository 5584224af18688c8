import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, isInterfaceType, isObjectType, parse, validate, type GraphQLSchema } from 'graphql';
import { Ways } from './ways';

const API = readFileSync(path.resolve(__dirname, '../../../schema/api.graphql'), 'utf8');

function examplesOf(schema: GraphQLSchema): { coordinate: string; example: string | null }[] {
  const ways = new Ways(schema);
  return Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith('__'))
    .flatMap((type) =>
      isObjectType(type) || isInterfaceType(type)
        ? Object.values(type.getFields()).map((field) => ({
            coordinate: `${type.name}.${field.name}`,
            example: ways.exampleOf(type, field),
          }))
        : [],
    );
}

test('every field of the graph has an example, and every example is one that the graph takes', () => {
  const schema = buildSchema(API);
  const examples = examplesOf(schema);
  expect(examples.length).toBeGreaterThan(300);
  expect(examples.filter(({ example }) => example === null)).toEqual([]);
  const wrong = examples.flatMap(({ coordinate, example }) =>
    validate(schema, parse(example as string)).map(({ message }) => `${coordinate}: ${message}`),
  );
  expect(wrong).toEqual([]);
});

const SMALL = buildSchema(`
  type Query { ship(id: ID!): Ship! any: Thing old: Wreck @deprecated(reason: "use ship") }
  type Mutation { sink(id: ID!): Ship }
  type Ship { id: ID! berth(id: ID!, on: Int = 1): Berth }
  type Berth { place: String }
  union Thing = Berth | Anchor
  type Anchor { weight: Int }
  type Wreck { depth: Int }
`);
const exampleIn = (coordinate: string) =>
  examplesOf(SMALL).find((one) => one.coordinate === coordinate)?.example;

test('the way is the shortest, and required arguments are variables of names of their own', () => {
  expect(exampleIn('Ship.berth')).toBe(
    'query Example($id: ID!, $id2: ID!) {\n  ship(id: $id) {\n    berth(id: $id2) {\n      place\n    }\n  }\n}',
  );
  expect(exampleIn('Ship.id')).toBe('query Example($id: ID!) {\n  ship(id: $id) {\n    id\n  }\n}');
});

test('one of a kind is reached through its kind', () => {
  expect(exampleIn('Anchor.weight')).toBe(
    'query {\n  any {\n    ... on Anchor {\n      weight\n    }\n  }\n}',
  );
});

test('no way leads through a field that is not to be used any more', () => {
  expect(exampleIn('Wreck.depth')).toBeNull();
});

test('a command is shown as one', () => {
  expect(exampleIn('Mutation.sink')).toBe('mutation Example($id: ID!) {\n  sink(id: $id) {\n    id\n  }\n}');
});
