import { Kind, type ObjectTypeDefinitionNode } from 'graphql';
import { namedType, type Graph } from '../graph';

const SUFFIX = 'Connection';

/** A Relay connection by its name; an entity that happens to bear such a name (DataConnection) is none. */
export function isConnection(graph: Graph, type: string): boolean {
  return type.endsWith(SUFFIX) && type !== SUFFIX && !graph.isEntity(type);
}

/** What a connection of a subgraph's own lists; nothing for other types and for the shared connections. */
export function itemOfConnection(graph: Graph, type: string): string | undefined {
  const nodes = connectionType(graph, type)?.fields?.find((field) => field.name.value === 'nodes');
  return nodes && namedType(nodes.type);
}

export function connectionType(graph: Graph, type: string): ObjectTypeDefinitionNode | undefined {
  if (!isConnection(graph, type)) return undefined;
  const found = graph.types.find((one) => one.type.name.value === type)?.type;
  return found?.kind === Kind.OBJECT_TYPE_DEFINITION ? found : undefined;
}
