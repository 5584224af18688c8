import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { ALWAYS, collectFields } from '../compile';

export interface RootField {
  readonly node: FieldNode;
  readonly definition: GraphQLField<unknown, unknown>;
}

/** The one root field of a valid subscription; null where @skip or @include decide whether there is one. */
export function rootFieldOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): RootField | null {
  const root = schema.getSubscriptionType();
  if (!root) return null;
  const fragments = new Map(
    document.definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((one) => [one.name.value, one]),
  );
  const sets = [{ selectionSet: operation.selectionSet, when: ALWAYS }];
  const fields = [...collectFields(schema, fragments, root, sets).values()].flat();
  const [first] = fields;
  const definition = first && root.getFields()[first.node.name.value];
  if (!definition || fields.some(({ when }) => when.length > 0)) return null;
  return { node: first.node, definition };
}
