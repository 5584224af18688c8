import {
  isAbstractType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { narrowed } from './conditions';
import type { Conjunction } from './program';

/** A selection set, and what has to hold for it to be part of the operation. */
export interface GuardedSelections {
  readonly selectionSet: SelectionSetNode;
  readonly when: Conjunction;
}

export interface GuardedField {
  readonly node: FieldNode;
  readonly when: Conjunction;
}

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** The fields that a type answers of some selection sets, by their name in the answer, in the order of the operation. */
export function collectFields(
  schema: GraphQLSchema,
  fragments: Fragments,
  type: GraphQLCompositeType,
  sets: readonly GuardedSelections[],
): ReadonlyMap<string, readonly GuardedField[]> {
  const fields = new Map<string, GuardedField[]>();
  for (const set of sets) collect(set, fields);
  return fields;

  function collect({ selectionSet, when }: GuardedSelections, into: Map<string, GuardedField[]>): void {
    for (const selection of selectionSet.selections) {
      const holds = narrowed(when, selection.directives);
      if (!holds) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const known = into.get(key);
        if (known) known.push({ node: selection, when: holds });
        else into.set(key, [{ node: selection, when: holds }]);
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (fragment && isOneOf(schema, type, fragment.typeCondition?.name.value)) {
        collect({ selectionSet: fragment.selectionSet, when: holds }, into);
      }
    }
  }
}

function isOneOf(schema: GraphQLSchema, type: GraphQLCompositeType, name: string | undefined): boolean {
  if (name === undefined || name === type.name) return true;
  const wanted = schema.getType(name);
  return isAbstractType(wanted) && !('getTypes' in type) && schema.isSubType(wanted, type);
}
