import { isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';

/** Names that clients and partners rely on: type → field → arguments. More may be added; none is renamed. */
export type Names = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** @returns «Type», «Type.field» or «Type.field(argument)» for each name that the schema lacks. */
export function missingNames(names: Names, schema: GraphQLSchema): string[] {
  return Object.entries(names).flatMap(([typeName, wanted]) => {
    const type = schema.getType(typeName);
    if (!type) return [typeName];
    const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
    return Object.entries(wanted).flatMap(([fieldName, args]) => {
      const field = fields[fieldName];
      if (!field) return [`${typeName}.${fieldName}`];
      const known = new Set(field.args.map((arg) => arg.name));
      return args.filter((arg) => !known.has(arg)).map((arg) => `${typeName}.${fieldName}(${arg})`);
    });
  });
}
