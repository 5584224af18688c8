import { Kind, parse, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

/** What a fetch brings to its place: the fields of any type, and theirs. */
export class FetchedFields extends Map<string, FetchedFields> {}

/** The fields that the text of a fetch asks for; of entities, those of each entity. */
export function fetchedFields(operation: string): FetchedFields {
  const document = parse(operation, { noLocation: true });
  const fragments = new Map<string, FragmentDefinitionNode>();
  let root: SelectionSetNode | undefined;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    if (definition.kind === Kind.OPERATION_DEFINITION) root = definition.selectionSet;
  }
  const fields = root ? read(root, fragments, new FetchedFields()) : new FetchedFields();
  return fields.get('_entities') ?? fields;
}

function read(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  into: FetchedFields,
): FetchedFields {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      const inner = into.get(key) ?? new FetchedFields();
      into.set(key, inner);
      if (selection.selectionSet) read(selection.selectionSet, fragments, inner);
    } else {
      const inner =
        selection.kind === Kind.INLINE_FRAGMENT
          ? selection.selectionSet
          : fragments.get(selection.name.value)?.selectionSet;
      if (inner) read(inner, fragments, into);
    }
  }
  return into;
}
