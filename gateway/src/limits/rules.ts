import { CodedError } from '@lien-thong/kit/errors';
import {
  Kind,
  type ASTVisitor,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { gatewayErrors } from '../errors';
import { LIMITS } from './limits';

interface Extent {
  readonly depth: number;
  readonly roots: number;
  readonly aliases: number;
}

const NOTHING: Extent = { depth: 0, roots: 0, aliases: 0 };

/** Refuses what is nested too deep or repeats itself too often, before any subgraph is asked. */
export const limitRule: ValidationRule = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition(operation: OperationDefinitionNode) {
    const extent = measure(operation.selectionSet, context, new Map());
    if (extent.depth > LIMITS.depth) {
      context.reportError(new CodedError(gatewayErrors.QUERY_TOO_DEEP, { most: LIMITS.depth }));
    }
    if (extent.roots > LIMITS.width || extent.aliases > LIMITS.width) {
      context.reportError(new CodedError(gatewayErrors.QUERY_TOO_WIDE, { most: LIMITS.width }));
    }
  },
});

/** @param known what each fragment amounts to: measured once, and nothing while it is being measured (a cycle). */
function measure(set: SelectionSetNode, context: ValidationContext, known: Map<string, Extent>): Extent {
  return set.selections
    .map((selection): Extent => {
      if (selection.kind === Kind.INLINE_FRAGMENT) return measure(selection.selectionSet, context, known);
      if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value, context, known);
      // Introspection has a shape of its own, deep and cheap.
      if (selection.name.value.startsWith('__')) return NOTHING;
      const inner = selection.selectionSet ? measure(selection.selectionSet, context, known) : NOTHING;
      const alias = selection.alias ? 1 : 0;
      return { depth: inner.depth + 1, roots: 1, aliases: inner.aliases + alias };
    })
    .reduce(
      (sum, one) => ({
        depth: Math.max(sum.depth, one.depth),
        roots: sum.roots + one.roots,
        aliases: sum.aliases + one.aliases,
      }),
      NOTHING,
    );
}

function ofFragment(name: string, context: ValidationContext, known: Map<string, Extent>): Extent {
  const measured = known.get(name);
  if (measured) return measured;
  known.set(name, NOTHING);
  const fragment = context.getFragment(name);
  const extent = fragment ? measure(fragment.selectionSet, context, known) : NOTHING;
  known.set(name, extent);
  return extent;
}
