import { Kind, parse, visit } from 'graphql';

/** The fields that `@requires` names, by `Type.field`. */
export function requiredFields(sdl: string): Map<string, readonly string[]> {
  const required = new Map<string, readonly string[]>();
  visit(parse(sdl), {
    ObjectTypeDefinition: ({ name, fields = [] }) => {
      for (const field of fields) {
        const directive = field.directives?.find((one) => one.name.value === 'requires');
        const value = directive?.arguments?.[0]?.value;
        if (value?.kind !== Kind.STRING) continue;
        required.set(`${name.value}.${field.name.value}`, rootFields(value.value));
      }
    },
  });
  return required;
}

function rootFields(fields: string): string[] {
  const [query] = parse(`{ ${fields} }`).definitions;
  if (query?.kind !== Kind.OPERATION_DEFINITION) return [];
  return query.selectionSet.selections.flatMap((one) => (one.kind === Kind.FIELD ? [one.name.value] : []));
}
