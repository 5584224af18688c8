import { coordinatesOf } from '@lien-thong/schema/breaking';
import fc from 'fast-check';
import { buildSchema, parse, print, validate, visit, type FieldNode, type GraphQLSchema } from 'graphql';
import { inlinePlanning } from '../../src/planning';
import { hideLiterals } from '../../src/usage/hidden-literals';
import { operations } from '../differential/operations/operations';
import { openGraph, SOURCES, type GraphSource } from '../differential/supergraphs';

const GRAPHS = SOURCES.map((source) => [source.name, source] as const);

test.each(GRAPHS)(
  'over the graph «%s» an operation without its literals is as valid, and uses the same of the schema',
  async (_, source) => {
    const schema = await clientsSchema(source);
    fc.assert(
      fc.property(operations(schema), ({ query }) => {
        const before = parse(query);
        const after = parse(print(hideLiterals(before, schema)));
        expect(validate(schema, after)).toEqual([]);
        expect(sorted(coordinatesOf(after, schema))).toEqual(sorted(coordinatesOf(before, schema)));
      }),
      { numRuns: 50 },
    );
  },
);

test.each(GRAPHS)(
  'over the graph «%s» nothing of a literal is left, and hiding again changes nothing',
  async (_, source) => {
    const schema = await clientsSchema(source);
    fc.assert(
      fc.property(operations(schema), ({ query }) => {
        const after = hideLiterals(parse(query), schema);
        const left = new Set<unknown>();
        const note = ({ value }: { readonly value: unknown }) => void left.add(value);
        const alias = ({ alias: one }: FieldNode) => void (one && left.add(one.value.replace(/^a\d+$/, '0')));
        visit(after, {
          StringValue: note,
          IntValue: note,
          FloatValue: note,
          BooleanValue: note,
          Field: alias,
        });
        expect([...left].filter((value) => value !== '' && value !== '0' && value !== true)).toEqual([]);
        expect(print(hideLiterals(parse(print(after)), schema))).toBe(print(after));
      }),
      { numRuns: 50 },
    );
  },
);

async function clientsSchema(source: GraphSource): Promise<GraphQLSchema> {
  const { reading } = await inlinePlanning(openGraph(source).supergraphSdl);
  return buildSchema(reading.apiSdl, { assumeValid: true });
}

function sorted(coordinates: ReadonlySet<string>): string[] {
  return [...coordinates].sort();
}
