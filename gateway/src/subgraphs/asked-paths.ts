import { Kind, parse, type FieldNode, type SelectionSetNode } from 'graphql';

type Path = readonly (string | number)[];

const LARGEST = 100;

/**
 * The paths of what a fetch asked for, as its subgraph would name them, so that each part that stays empty has an
 * error that says so. A fetch of entities names them one by one; a hundred are enough to tell what is missing.
 */
export function askedPaths(query: string, variables: Readonly<Record<string, unknown>> | undefined): Path[] {
  const document = parse(query, { noLocation: true });
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (!operation) return [];
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one.selectionSet] as const] : [],
    ),
  );
  const roots = fieldsOf(operation.selectionSet, fragments);
  const entities = roots.find((field) => field.name.value === '_entities');
  if (!entities?.selectionSet) return roots.map((field) => [keyOf(field)]);
  const keys = [...new Set(fieldsOf(entities.selectionSet, fragments).map(keyOf))];
  const asked = variables?.representations;
  const count = Array.isArray(asked) ? asked.length : 0;
  return Array.from({ length: count }, (_, index) => keys.map((key) => [keyOf(entities), index, key]))
    .flat()
    .slice(0, LARGEST);
}

function keyOf(field: FieldNode): string {
  return field.alias?.value ?? field.name.value;
}

function fieldsOf(set: SelectionSetNode, fragments: ReadonlyMap<string, SelectionSetNode>): FieldNode[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value === '__typename' ? [] : [selection];
    const inner =
      selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments.get(selection.name.value);
    return inner ? fieldsOf(inner, fragments) : [];
  });
}
