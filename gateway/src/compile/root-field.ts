import { InvariantError } from '@lien-thong/kit/errors';
import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields } from './collect-fields';
import { ALWAYS } from './conditions';

export interface RootField {
  readonly node: FieldNode;
  readonly definition: GraphQLField<unknown, unknown>;
}

/** The one root field of a valid subscription. */
export function rootFieldOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): RootField {
  const root = schema.getSubscriptionType();
  const fragments = new Map(
    document.definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((one) => [one.name.value, one]),
  );
  const sets = [{ selectionSet: operation.selectionSet, when: ALWAYS }];
  const [first] = root ? [...collectFields(schema, fragments, root, sets).values()].flat() : [];
  const definition = first && root?.getFields()[first.node.name.value];
  if (!definition) throw new InvariantError('A subscription without a root field was found valid');
  return { node: first.node, definition };
}
