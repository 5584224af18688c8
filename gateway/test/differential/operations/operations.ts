import fc, { type Arbitrary } from 'fast-check';
import { print, validate, type GraphQLSchema } from 'graphql';
import type { ClientRequest } from '../executors/executor';
import { FLAGS, Selections } from './selections';
import type { OperationTree } from './tree';
import { resolveConflicts } from './without-conflicts';
import { OperationWriter } from './write-operation';

const DEPTH = 5;

class InvalidOperation extends Error {
  override readonly name = 'InvalidOperation';
}

/** Valid operations over a schema, with the variables that they need. */
export function operations(schema: GraphQLSchema, depth = DEPTH): Arbitrary<ClientRequest> {
  const selections = new Selections(schema);
  const [query, mutation] = [schema.getQueryType(), schema.getMutationType()];
  const kinds = [
    ...(query
      ? [{ weight: 3, arbitrary: fc.tuple(fc.constant('query' as const), selections.ofRoot(query, depth)) }]
      : []),
    ...(mutation
      ? [{ weight: 1, arbitrary: fc.tuple(fc.constant('mutation' as const), selections.of(mutation, depth)) }]
      : []),
  ];
  const flag = fc.record({
    value: fc.boolean(),
    given: fc.constantFrom('given' as const, 'default' as const, 'given over default' as const),
  });
  return fc
    .record({
      root: fc.oneof(...kinds),
      flags: fc.array(flag, { minLength: FLAGS, maxLength: FLAGS }),
      beside: fc.nat({ max: 9 }).map((number) => number === 9),
    })
    .map(({ root: [kind, chosen], flags, beside }) =>
      requestOf({ kind, selections: chosen, flags, beside }, schema),
    )
    .filter((request) => request !== null);
}

/** @throws InvalidOperation where the generator made something that GraphQL refuses: its own fault. */
function requestOf(tree: OperationTree, schema: GraphQLSchema): ClientRequest | null {
  const { document, ...rest } = new OperationWriter(schema, tree).write();
  if (!resolveConflicts(document, schema)) return null;
  const [error] = validate(schema, document);
  const query = print(document);
  if (error) throw new InvalidOperation(`${error.message}\n${query}`);
  return { query, ...rest };
}
