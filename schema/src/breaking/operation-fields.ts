import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';

/**
 * What an operation uses of a schema, by coordinate: `Agency.name`, `Query.agency(code:)`, `AgencyFilter.kind`, and enums
 * and inputs by name, since any of their values may come or go with a variable.
 */
export function coordinatesOf(document: DocumentNode, schema: GraphQLSchema): ReadonlySet<string> {
  const used = new Set<string>();
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field({ name, arguments: given }) {
        const parent = info.getParentType();
        const field = info.getFieldDef();
        if (!parent || !field) return;
        const coordinate = `${parent.name}.${name.value}`;
        used.add(coordinate);
        for (const argument of given ?? []) used.add(`${coordinate}(${argument.name.value}:)`);
        const type = getNamedType(field.type);
        if (isEnumType(type)) used.add(type.name);
        for (const argument of field.args) {
          if (given?.some((one) => one.name.value === argument.name)) addInput(argument.type);
        }
      },
      ObjectField({ name }) {
        const parent = getNamedType(info.getParentInputType() ?? undefined);
        if (parent) used.add(`${parent.name}.${name.value}`);
      },
    }),
  );
  return used;

  function addInput(type: Parameters<typeof getNamedType>[0]): void {
    const named = getNamedType(type);
    if (!named || used.has(named.name)) return;
    if (isEnumType(named)) used.add(named.name);
    if (!isInputObjectType(named)) return;
    used.add(named.name);
    for (const field of Object.values(named.getFields())) addInput(field.type);
  }
}
