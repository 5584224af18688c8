import { Kind, type ObjectTypeDefinitionNode } from 'graphql';
import { namedType, type Graph, type OwnField } from '../graph';
import { at, type Rule } from './rule';

const DIRECTIVE = 'cacheControl';

/**
 * Whoever adds a type or a root field says how long its answers may be kept: what says nothing is not kept, and neither
 * is anything that it stands in.
 */
export const cachePolicies: Rule = (graph) => [...types(graph), ...rootFields(graph)];

function types(graph: Graph): string[] {
  return graph.types.flatMap(({ subgraph, type }) => {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION || isCommand(type.name.value)) return [];
    const name = type.name.value;
    if (!graph.isEntity(name)) {
      return saysMore(type, ['maxAge', 'inheritMaxAge'])
        ? []
        : [at(type, `say how long ${name} may be kept: @cacheControl(inheritMaxAge: true), or a maxAge`)];
    }
    if (graph.ownerOf(name) !== subgraph) {
      return says(type) ? [at(type, `only the owner of ${name} says how long it may be kept`)] : [];
    }
    return saysMore(type, ['maxAge'])
      ? []
      : [at(type, `say how long ${name} may be kept: @cacheControl(maxAge: …)`)];
  });
}

/** A root field has nothing to inherit from; one that leads to an entity lives as long as that. */
function rootFields(graph: Graph): string[] {
  return graph.fields
    .filter(({ type, field }) => type.name.value === 'Query' && !leadsToEntity(graph, field))
    .filter(({ field }) => !saysMore(field, ['maxAge']))
    .map(({ field }) =>
      at(field, `say how long Query.${field.name.value} may be kept: @cacheControl(maxAge: …)`),
    );
}

function leadsToEntity(graph: Graph, { type }: OwnField['field']): boolean {
  return graph.isEntity(namedType(type));
}

/** Roots, and what commands return. */
function isCommand(name: string): boolean {
  return ['Query', 'Mutation', 'Subscription'].includes(name) || name.endsWith('Payload');
}

type Directed = Pick<ObjectTypeDefinitionNode | OwnField['field'], 'directives'>;

function says({ directives }: Directed): boolean {
  return (directives ?? []).some(({ name }) => name.value === DIRECTIVE);
}

function saysMore({ directives }: Directed, one: readonly string[]): boolean {
  return (directives ?? []).some(
    ({ name, arguments: said }) =>
      name.value === DIRECTIVE && (said ?? []).some((argument) => one.includes(argument.name.value)),
  );
}
