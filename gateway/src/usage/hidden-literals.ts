import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  Kind,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type BooleanValueNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type IntValueNode,
  type ObjectValueNode,
  type StringValueNode,
  type ValueNode,
} from 'graphql';

const NUMBER: IntValueNode = { kind: Kind.INT, value: '0' };
const TEXT: StringValueNode = { kind: Kind.STRING, value: '' };
const TRUTH: BooleanValueNode = { kind: Kind.BOOLEAN, value: true };

/**
 * A valid operation without whatever somebody wrote into it that is no name of the schema: an id number, a person's name, a
 * batch's `p_001234567890: …`. What is left is as valid as before and uses the same of the schema, values of enums and
 * fields of inputs included: so much a check of breaking changes needs.
 */
export function hideLiterals(document: DocumentNode, schema: GraphQLSchema): DocumentNode {
  const info = new TypeInfo(schema);
  const aliasOf = aliases(document);
  return visit(
    document,
    visitWithTypeInfo(info, {
      Field: { leave: (node) => (node.alias ? { ...node, alias: aliasOf(node.alias) } : undefined) },
      IntValue: { leave: () => NUMBER },
      FloatValue: { leave: () => NUMBER },
      StringValue: { leave: () => TEXT },
      BooleanValue: { leave: () => TRUTH },
      // A scalar that takes anything takes a bare word too.
      EnumValue: { leave: () => (isEnumType(inputType()) ? undefined : TEXT) },
      // How long a list is says something as well, and would make an operation of each length.
      ListValue: { leave: (node) => ({ ...node, values: distinct(node.values) }) },
      ObjectValue: { leave: (node) => (isInputObjectType(inputType()) ? undefined : bare(node)) },
    }),
  );

  function inputType() {
    return getNamedType(info.getInputType() ?? undefined);
  }
}

/** The same alias is the same again, so that fields that were one field stay one; no alias becomes the name of a field. */
function aliases(document: DocumentNode): (alias: NonNullable<FieldNode['alias']>) => FieldNode['alias'] {
  const fields = new Set<string>();
  visit(document, { Field: ({ name }) => void fields.add(name.value) });
  const given = new Map<string, string>();
  let number = 0;
  return (alias) => {
    let other = given.get(alias.value);
    while (other === undefined) {
      number += 1;
      if (!fields.has(`a${number}`)) given.set(alias.value, (other = `a${number}`));
    }
    return { ...alias, value: other };
  };
}

function distinct(values: readonly ValueNode[]): ValueNode[] {
  return [...new Map(values.map((value) => [print(value), value])).values()];
}

/** Of an object that the schema does not know the fields of: the variables in it, since each that is declared has to be used. */
function bare(node: ObjectValueNode): ObjectValueNode {
  const fields = node.fields
    .filter(({ value }) => print(value).includes('$'))
    .map((field, index) => ({ ...field, name: { kind: Kind.NAME, value: `k${index + 1}` } as const }));
  return { ...node, fields };
}
