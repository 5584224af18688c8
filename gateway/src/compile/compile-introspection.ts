import {
  executeSync,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import { bytesOfJson } from '../byte-text';
import { collectFields, type Fragments } from './collect-fields';
import { ALWAYS } from './conditions';
import type { Introspection } from './program';

/** The part of a query that asks for the schema itself. @returns null where there is none. */
export function compileIntrospection(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Fragments,
): Introspection | null {
  const root = schema.getRootType(operation.operation);
  if (!root) return null;
  const sets = [{ selectionSet: operation.selectionSet, when: ALWAYS }];
  const selections = [...collectFields(schema, fragments, root, sets).values()]
    .flat()
    .map(({ node }) => node)
    .filter(({ name }) => name.value === '__schema' || name.value === '__type');
  if (selections.length === 0) return null;
  const document = documentOf(operation, selections, [...fragments.values()]);
  return {
    answer(variables) {
      const { data } = executeSync({ schema, document, rootValue: {}, variableValues: variables });
      return new Map(Object.entries(data ?? {}).map(([key, value]) => [key, bytesOfJson(value)]));
    },
  };
}

function documentOf(
  operation: OperationDefinitionNode,
  selections: readonly SelectionNode[],
  fragments: readonly FragmentDefinitionNode[],
): DocumentNode {
  const selectionSet = { kind: Kind.SELECTION_SET, selections } as const;
  return { kind: Kind.DOCUMENT, definitions: [{ ...operation, selectionSet }, ...fragments] };
}
