import {
  GraphQLList,
  GraphQLScalarType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

/** Lets everything out that a resolver answers: null where the SDL forbids it, any value for a leaf. Changes the schema. */
export function makeLenient(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!(isObjectType(type) || isInterfaceType(type)) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) field.type = lenient(field.type);
  }
  return schema;
}

function lenient(type: GraphQLOutputType): GraphQLOutputType {
  if (isNonNullType(type)) return lenient(type.ofType as GraphQLOutputType);
  if (isListType(type)) return new GraphQLList(lenient(type.ofType));
  return isLeafType(type) ? new GraphQLScalarType({ name: type.name, serialize: (value) => value }) : type;
}
