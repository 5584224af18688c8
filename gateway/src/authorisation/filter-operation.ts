import {
  doTypesOverlap,
  getNamedType,
  isAbstractType,
  isCompositeType,
  Kind,
  type DefinitionNode,
  type DocumentNode,
  type FieldNode,
  type FragmentSpreadNode,
  type GraphQLField,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { fieldOf } from './field-of';
import type { GuardedOperation } from './guarded-operation';
import type { Visibility } from './visibility';

type Definition = GraphQLField<unknown, unknown>;

/**
 * A valid operation without the fields that may not be seen. A field of an interface of which only some objects may be seen
 * is asked of those alone. Where nothing is left beneath a field that may be seen, its type is asked for: whether it is
 * there at all is still to be answered.
 */
export function filterOperation(
  schema: GraphQLSchema,
  { document, operationName }: Omit<GuardedOperation, 'hash'>,
  visibility: Pick<Visibility, 'allowedIn'>,
): DocumentNode {
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  return {
    kind: Kind.DOCUMENT,
    definitions: document.definitions.flatMap((node): DefinitionNode[] => {
      if (node.kind === Kind.FRAGMENT_DEFINITION) {
        const type = schema.getType(node.typeCondition.name.value);
        return isCompositeType(type) ? [{ ...node, selectionSet: filtered(type, node.selectionSet) }] : [];
      }
      if (node.kind !== Kind.OPERATION_DEFINITION) return [];
      if (operations.length > 1 && node.name?.value !== operationName) return [];
      const root = schema.getRootType(node.operation);
      return root ? [{ ...node, selectionSet: filtered(root, node.selectionSet) }] : [];
    }),
  };

  function filtered(parent: GraphQLCompositeType, set: SelectionSetNode): SelectionSetNode {
    const selections = set.selections.flatMap((selection) => kept(parent, selection));
    return { ...set, selections: selections.length > 0 ? selections : [TYPENAME] };
  }

  function kept(parent: GraphQLCompositeType, selection: SelectionNode): readonly SelectionNode[] {
    if (selection.kind === Kind.FIELD) return field(parent, selection);
    const condition = conditionOf(parent, selection);
    // Beneath a narrower type than the operation had there, some fragments can hold of nothing.
    if (!isCompositeType(condition) || !doTypesOverlap(schema, parent, condition)) return [];
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [selection];
    return [{ ...selection, selectionSet: filtered(condition, selection.selectionSet) }];
  }

  function conditionOf(parent: GraphQLCompositeType, selection: FragmentSpreadNode | InlineFragmentNode) {
    const named =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection.typeCondition
        : fragments.get(selection.name.value)?.typeCondition;
    if (named) return schema.getType(named.name.value);
    return selection.kind === Kind.INLINE_FRAGMENT ? parent : undefined;
  }

  function field(parent: GraphQLCompositeType, node: FieldNode): readonly SelectionNode[] {
    const definition = fieldOf(parent, node.name.value);
    if (!definition) return [node];
    const objects = visibility.allowedIn(parent, node.name.value);
    if (objects.length === 0) return [];
    const everywhere = !isAbstractType(parent) || objects.length === schema.getPossibleTypes(parent).length;
    if (everywhere) return [beneath(definition, node)];
    return objects.flatMap((object) => {
      // Its own field may be of a narrower type than that of the interface.
      const own = fieldOf(object, node.name.value);
      return own ? [under(object.name, beneath(own, node))] : [];
    });
  }

  function beneath(definition: Definition, node: FieldNode): FieldNode {
    const type = getNamedType(definition.type);
    if (!node.selectionSet || !isCompositeType(type)) return node;
    return { ...node, selectionSet: filtered(type, node.selectionSet) };
  }
}

function under(type: string, field: FieldNode): InlineFragmentNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } },
    selectionSet: { kind: Kind.SELECTION_SET, selections: [field] },
  };
}

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
