import { Kind } from 'graphql';
import type { Graph } from '../graph';
import { at, type Rule } from './rule';

/** Value types that several subgraphs have live in the kit's shared.graphql alone; nothing else is shareable. */
export const sharedOnce: Rule = (graph) => [...redefined(graph), ...shareable(graph)];

function redefined({ types, subgraphs }: Graph): string[] {
  const shared = new Set(
    subgraphs.flatMap((one) =>
      one.shared.flatMap((type) => ('name' in type && type.name ? [type.name.value] : [])),
    ),
  );
  return types.flatMap(({ type }) =>
    shared.has(type.name.value)
      ? [at(type, `${type.name.value} is a shared value type; use it without declaring it again`)]
      : [],
  );
}

function shareable({ types }: Graph): string[] {
  return types.flatMap(({ type }) => [
    ...(isShareable(type)
      ? [at(type, `${type.name.value} may not be @shareable: only the kit's shared value types are`)]
      : []),
    ...(type.kind === Kind.OBJECT_TYPE_DEFINITION ? (type.fields ?? []) : []).flatMap((field) => {
      const name = `${type.name.value}.${field.name.value}`;
      return isShareable(field) && name !== 'Query.dataIssues'
        ? [
            at(
              field,
              `${name} may not be @shareable: one subgraph answers a field; Query.dataIssues alone is shared`,
            ),
          ]
        : [];
    }),
  ]);
}

function isShareable(node: {
  readonly directives?: readonly { readonly name: { readonly value: string } }[];
}): boolean {
  return node.directives?.some((directive) => directive.name.value === 'shareable') ?? false;
}
