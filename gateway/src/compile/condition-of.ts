import { Kind, type FieldNode, type SelectionNode, type SelectionSetNode } from 'graphql';
import type { Fragments } from './collect-fields';

export interface Conditioned {
  readonly type: string;
  readonly selections: readonly SelectionNode[];
}

/** The type that a fragment is of, and what it selects. @param parent the type that it stands in. */
export function conditionOf(
  selection: Exclude<SelectionNode, FieldNode>,
  fragments: Fragments,
  parent: string,
): Conditioned {
  const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
  const set: SelectionSetNode | undefined = fragment?.selectionSet;
  return { type: fragment?.typeCondition?.name.value ?? parent, selections: set?.selections ?? [] };
}
