import {
  getNamedType,
  isCompositeType,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { fieldOf } from './field-of';

export interface SelectedField {
  /** The type whose field it is, as the operation says. */
  readonly parent: GraphQLCompositeType;
  readonly name: string;
}

/** Every field that a valid operation selects, whatever its conditions; introspection left out. */
export function selectedFields(
  schema: GraphQLSchema,
  { definitions }: DocumentNode,
  operation: OperationDefinitionNode,
): SelectedField[] {
  const found: SelectedField[] = [];
  const spread = new Set<string>();
  const fragments = new Map(
    definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((one) => [one.name.value, one]),
  );
  const root = schema.getRootType(operation.operation);
  if (root) visit(root, operation.selectionSet);
  return found;

  function visit(parent: GraphQLCompositeType, { selections }: SelectionSetNode): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const field = fieldOf(parent, selection.name.value);
        if (!field) continue;
        found.push({ parent, name: field.name });
        const type = getNamedType(field.type);
        if (selection.selectionSet && isCompositeType(type)) visit(type, selection.selectionSet);
        continue;
      }
      const name = selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : null;
      if (name !== null && spread.has(name)) continue;
      if (name !== null) spread.add(name);
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (!fragment) continue;
      const condition = fragment.typeCondition ? schema.getType(fragment.typeCondition.name.value) : parent;
      if (isCompositeType(condition)) visit(condition, fragment.selectionSet);
    }
  }
}
