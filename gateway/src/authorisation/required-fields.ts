import {
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  parse,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

export interface RequiredField {
  readonly type: GraphQLObjectType;
  readonly field: string;
  /** What it may lead to: one type, or every object of an interface or a union. */
  readonly leads: readonly GraphQLNamedType[];
}

/** Every field that a `@requires` names, of each object that may stand there. @param set as federation writes it. */
export function requiredFields(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  set: string,
): readonly RequiredField[] {
  const { definitions } = parse(`{ ${set} }`, { noLocation: true });
  const { selectionSet } = definitions[0] as OperationDefinitionNode;
  return fieldsOf(schema, [type], selectionSet);
}

function fieldsOf(
  schema: GraphQLSchema,
  types: readonly GraphQLObjectType[],
  { selections }: SelectionSetNode,
): readonly RequiredField[] {
  return selections.flatMap((selection): readonly RequiredField[] => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition && schema.getType(selection.typeCondition.name.value);
      return fieldsOf(schema, condition ? objectsOf(schema, condition) : types, selection.selectionSet);
    }
    const name = selection.name.value;
    return types.flatMap((type) => {
      const field = type.getFields()[name];
      if (!field) return [];
      const named = getNamedType(field.type);
      const objects = objectsOf(schema, named);
      const inner = selection.selectionSet ? fieldsOf(schema, objects, selection.selectionSet) : [];
      return [{ type, field: name, leads: objects.length > 0 ? objects : [named] }, ...inner];
    });
  });
}

function objectsOf(schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLObjectType[] {
  if (isObjectType(type)) return [type];
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [];
}
