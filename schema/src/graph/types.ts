import { Kind, print, type FieldDefinitionNode, type InputValueDefinitionNode, type TypeNode } from 'graphql';

export function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

export function isNonNull(type: TypeNode): boolean {
  return type.kind === Kind.NON_NULL_TYPE;
}

/** The type of a list's items, or nothing for what is no list. */
export function isListOf(type: TypeNode): TypeNode | undefined {
  const bare = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
  return bare.kind === Kind.LIST_TYPE ? bare.type : undefined;
}

/** As written in SDL: `[Agency!]!`. */
export function typeText(type: TypeNode): string {
  return print(type);
}

export function argumentOf(field: FieldDefinitionNode, name: string): InputValueDefinitionNode | undefined {
  return field.arguments?.find((argument) => argument.name.value === name);
}
