import { Kind, parse, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import { LIMITS } from '../limits';

/**
 * Whether a subscription leaves it to @skip or @include whether it has a root field. Asked before anything else reads the
 * operation: the rule of graphql-js that counts root fields fails on such a condition instead of reporting it.
 */
export function hasConditionalRoot(source: string): boolean {
  const document = parsed(source);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document?.definitions ?? []) {
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  }
  const subscriptions = (document?.definitions ?? []).flatMap((one) =>
    one.kind === Kind.OPERATION_DEFINITION && one.operation === 'subscription' ? [one] : [],
  );
  return subscriptions.some(({ selectionSet }) => isConditional(selectionSet, fragments, new Set()));
}

function isConditional(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  seen: Set<string>,
): boolean {
  return selections.some((selection) => {
    const conditions = (selection.directives ?? []).filter(({ name }) =>
      ['skip', 'include'].includes(name.value),
    );
    if (conditions.length > 0) return true;
    if (selection.kind === Kind.FIELD) return false;
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return isConditional(selection.selectionSet, fragments, seen);
    const fragment = fragments.get(selection.name.value);
    if (!fragment || seen.has(fragment.name.value)) return false;
    seen.add(fragment.name.value);
    return isConditional(fragment.selectionSet, fragments, seen);
  });
}

/** What cannot be parsed is refused by who reads it next. */
function parsed(source: string): DocumentNode | null {
  try {
    return parse(source, { noLocation: true, maxTokens: LIMITS.tokens });
  } catch {
    return null;
  }
}
