import { Kind, visit, type ConstDirectiveNode, type DefinitionNode } from 'graphql';
import type { Subgraph } from '../graph';

/** What stands at whatever everybody inside sees and nobody outside. */
export const INTERNAL_TAG = 'internal';

/**
 * A subgraph as the public graph has it: what it tags as internal still answers @requires and keys, and is hidden from
 * clients.
 */
export function withoutInternal(subgraph: Subgraph): Subgraph {
  const hidden = hiding([...subgraph.own, ...subgraph.shared]);
  const own = subgraph.own.map((definition) =>
    visit(definition, {
      enter(node) {
        const directives = 'directives' in node ? (node.directives as readonly ConstDirectiveNode[]) : [];
        return directives?.some(isInternal) &&
          !directives.some(({ name }) => name.value === hidden.name.value)
          ? { ...node, directives: [...directives, hidden] }
          : undefined;
      },
    }),
  );
  return { ...subgraph, own };
}

function isInternal({ name, arguments: given }: ConstDirectiveNode): boolean {
  const value = given?.find((one) => one.name.value === 'name')?.value;
  return (
    /^(federation__)?tag$/.test(name.value) && value?.kind === Kind.STRING && value.value === INTERNAL_TAG
  );
}

/** The directive under the name by which the subgraph knows it: what is not imported has a longer one. */
function hiding(definitions: readonly DefinitionNode[]): ConstDirectiveNode {
  const imported = definitions.some(
    (one) =>
      one.kind === Kind.SCHEMA_EXTENSION &&
      (one.directives ?? []).some(({ arguments: given }) =>
        given?.some(
          ({ name, value }) =>
            name.value === 'import' &&
            value.kind === Kind.LIST &&
            value.values.some((item) => item.kind === Kind.STRING && item.value === '@inaccessible'),
        ),
      ),
  );
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: imported ? 'inaccessible' : 'federation__inaccessible' },
  };
}
