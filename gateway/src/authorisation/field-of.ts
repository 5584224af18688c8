import type { GraphQLCompositeType, GraphQLField } from 'graphql';

/** @returns undefined for `__typename` and introspection, which belong to everybody. */
export function fieldOf(
  type: GraphQLCompositeType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  const fields = 'getFields' in type ? type.getFields() : {};
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
