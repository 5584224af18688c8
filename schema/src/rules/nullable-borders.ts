import { isListOf, isNonNull, namedType, type Graph, type OwnField } from '../graph';
import { at, type Rule } from './rule';

/** What another subgraph answers may be missing: one subgraph that is down leaves the rest of every answer standing. */
export const nullableBorders: Rule = (graph) =>
  graph.fields.flatMap((own) => [...leadingAbroad(graph, own), ...addedAbroad(graph, own)]);

function leadingAbroad(graph: Graph, { subgraph, type, field }: OwnField): string[] {
  const target = namedType(field.type);
  if (!graph.isEntity(target) || graph.ownerOf(target) === subgraph) return [];
  const item = isListOf(field.type) ?? field.type;
  return isNonNull(item)
    ? [
        at(
          field,
          `${type.name.value}.${field.name.value} leads to ${target} of another subgraph: it has to be nullable`,
        ),
      ]
    : [];
}

function addedAbroad(graph: Graph, { subgraph, type, field }: OwnField): string[] {
  if (!isNonNull(field.type)) return [];
  const name = `${type.name.value}.${field.name.value}`;
  if (['Query', 'Mutation', 'Subscription'].includes(type.name.value)) {
    return [at(field, `${name} is a root field: it has to be nullable`)];
  }
  if (type.name.value === 'DataIssues')
    return [at(field, `${name} has to be nullable: other subgraphs answer beside it`)];
  const owner = graph.entities.get(type.name.value)?.[0];
  if (!owner || owner.subgraph === subgraph || owner.keyFields.includes(field.name.value)) return [];
  return [at(field, `${name} is added to an entity of ${owner.subgraph.name}: it has to be nullable`)];
}
