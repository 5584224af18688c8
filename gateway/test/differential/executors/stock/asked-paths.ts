import { Kind, parse, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import type { Path } from '../executor';

/**
 * What a fetch asks for at its place, as its subgraph names it: each of its fields, for entities those of each. The
 * names that a client knows are the same for fields that the planner named apart.
 */
export function askedPaths(query: string, entities: number | undefined): Path[] {
  const document = parse(query, { noLocation: true });
  const fragments = new Map<string, FragmentDefinitionNode>();
  let roots: SelectionSetNode | undefined;
  for (const one of document.definitions) {
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
    if (one.kind === Kind.OPERATION_DEFINITION) roots = one.selectionSet;
  }
  if (entities === undefined) return [...keysOf(roots, fragments)].map((key) => [key]);
  const [field] = roots?.selections ?? [];
  const keys = [...keysOf(field?.kind === Kind.FIELD ? field.selectionSet : undefined, fragments)];
  return Array.from({ length: entities }, (_, index) =>
    // Where only the type is asked for, it is the object that may be lost.
    keys.length === 0 ? [['_entities', index]] : keys.map((key) => ['_entities', index, key]),
  ).flat();
}

/** Where fields of one name conflict, the planner gives one of them a name of its own. */
export function asAsked<T extends string | number>(step: T): T | string {
  return typeof step === 'string' ? step.replace(/__alias_\d+$/, '') : step;
}

function keysOf(
  set: SelectionSetNode | undefined,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  into = new Set<string>(),
): Set<string> {
  for (const selection of set?.selections ?? []) {
    if (selection.kind === Kind.FIELD) {
      const key = asAsked((selection.alias ?? selection.name).value);
      if (key !== '__typename') into.add(key);
    } else {
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      keysOf(inner?.selectionSet, fragments, into);
    }
  }
  return into;
}
