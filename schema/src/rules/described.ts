import type { Graph } from '../graph';
import { at, type Rule } from './rule';

const PLAIN = /(Edge|Connection)$/;
const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);

/** Whoever reads the schema alone learns what each type is and what each way in answers. */
export const described: Rule = (graph) => [...types(graph), ...fields(graph)];

function types(graph: Graph): string[] {
  return graph.types.flatMap(({ subgraph, type }) => {
    const name = type.name.value;
    // Another's entity is described by its owner alone; see one-owner.
    const owner = graph.ownerOf(name);
    const foreign = graph.isEntity(name) && owner !== undefined && owner !== subgraph;
    return type.description || foreign || (PLAIN.test(name) && !graph.isEntity(name)) || ROOTS.has(name)
      ? []
      : [at(type, `${name} needs a description`)];
  });
}

function fields(graph: Graph): string[] {
  return graph.fields.flatMap(({ subgraph, type, field }) => {
    const owner = graph.entities.get(type.name.value)?.[0];
    const added = owner && owner.subgraph !== subgraph && !owner.keyFields.includes(field.name.value);
    const wanted = added || (ROOTS.has(type.name.value) && field.name.value !== 'dataIssues');
    return wanted && !field.description
      ? [at(field, `${type.name.value}.${field.name.value} needs a description`)]
      : [];
  });
}
