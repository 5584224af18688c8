import { namedType, type Graph } from '../graph';
import { itemOfConnection } from './connection-types';
import { at, type Rule } from './rule';

/** Who answers for a type: entities have one owner, arguments' types one subgraph and its noun, connections too. */
export const oneOwner: Rule = (graph) => [
  ...entitiesHaveOneOwner(graph),
  ...inputsBelongToOneSubgraph(graph),
  ...connectionsStandWithTheirItems(graph),
];

function entitiesHaveOneOwner({ entities, types }: Graph): string[] {
  return [...entities].flatMap(([name, owners]) => {
    if (owners.length === 1) return [];
    const declared = types.filter(({ type }) => type.name.value === name);
    const places = owners.length > 1 ? declared.filter(({ type }) => type.description) : declared;
    const found = owners.map(({ subgraph }) => subgraph.name).join(', ') || 'none';
    return places.map(({ type }) =>
      at(type, `${name} has to be described by its owner and by nobody else; described by: ${found}`),
    );
  });
}

function inputsBelongToOneSubgraph(graph: Graph): string[] {
  const used = argumentTypes(graph);
  return graph.inputs.flatMap(({ subgraph, type }) => {
    const name = type.name.value;
    if (!used.has(name)) return [];
    const declarers = graph.declarers.get(name) ?? [];
    if (declarers.length > 1) {
      return [
        at(
          type,
          `${name} is an argument's type and is declared by ${declarers.map((s) => s.name).join(' and ')}`,
        ),
      ];
    }
    const nouns = nounsOf(graph, subgraph.name);
    return nouns.some((noun) => name.includes(noun))
      ? []
      : [
          at(
            type,
            `${name} is an argument's type and has to carry a noun of its subgraph (${nouns.join(', ')})`,
          ),
        ];
  });
}

/** Types of arguments, and what stands in input types that are used so. */
function argumentTypes({ fields, inputs }: Graph): Set<string> {
  const used = new Set(
    fields.flatMap(({ field }) => (field.arguments ?? []).map((arg) => namedType(arg.type))),
  );
  for (let before = -1; before !== used.size;) {
    before = used.size;
    for (const { type } of inputs) {
      if (!used.has(type.name.value) || !('fields' in type)) continue;
      for (const field of type.fields ?? []) used.add(namedType(field.type));
    }
  }
  return used;
}

/** The last word of each entity that the subgraph owns: PublicService gives Service. */
function nounsOf({ entities }: Graph, subgraph: string): string[] {
  const owned = [...entities].filter(([, owners]) =>
    owners.some((owner) => owner.subgraph.name === subgraph),
  );
  return [...new Set(owned.map(([name]) => /[A-Z][a-z0-9]*$/.exec(name)?.[0] ?? name))];
}

function connectionsStandWithTheirItems(graph: Graph): string[] {
  return graph.fields.flatMap(({ subgraph, type, field }) => {
    const item = itemOfConnection(graph, namedType(field.type));
    const owner = item === undefined ? undefined : graph.ownerOf(item);
    return owner && owner !== subgraph
      ? [at(field, `${type.name.value}.${field.name.value} lists ${item}: it belongs in ${owner.name}'s SDL`)]
      : [];
  });
}
