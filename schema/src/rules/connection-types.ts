import { Kind, type ObjectTypeDefinitionNode } from 'graphql';
import { namedType, type Graph } from '../graph';

const SUFFIX = 'Connection';

export function isConnection(type: string): boolean {
  return type.endsWith(SUFFIX) && type !== SUFFIX;
}

/** What a connection of a subgraph's own lists; nothing for other types and for the shared connections. */
export function itemOfConnection(graph: Graph, type: string): string | undefined {
  const nodes = connectionType(graph, type)?.fields?.find((field) => field.name.value === 'nodes');
  return nodes && namedType(nodes.type);
}

export function connectionType(graph: Graph, type: string): ObjectTypeDefinitionNode | undefined {
  if (!isConnection(type)) return undefined;
  const found = graph.types.find((one) => one.type.name.value === type)?.type;
  return found?.kind === Kind.OBJECT_TYPE_DEFINITION ? found : undefined;
}
