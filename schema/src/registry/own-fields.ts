import { buildSchema, parse, validate } from 'graphql';
import type { EntityManager } from 'typeorm';
import { coordinatesOf } from '../breaking';
import { isTypeNode, LiveGraph, outputFields } from '../policy';
import type { HouseGraph } from './house-graph';
import { contractsOf, type Stage } from './stages';
import { membersOf, subgraphOf } from './subgraph-rows';
import { newestSupergraph } from './supergraphs';
import { operationsInUse } from './usage-rows';

/** Operations in use that ask for something of a subgraph, and what of it. */
export interface UseOfSubgraph {
  readonly operations: readonly string[];
  readonly fields: readonly string[];
}

/** Who still asks for what a subgraph alone answers. */
export async function useOf(
  manager: EntityManager,
  house: HouseGraph,
  name: string,
  stage: Stage,
  now: Date,
): Promise<UseOfSubgraph> {
  const operations = new Set<string>();
  const fields = new Set<string>();
  for (const contract of contractsOf(name, stage)) {
    const newest = await newestSupergraph(manager, contract);
    const members = await membersOf(manager, contract);
    const member = members.find((one) => one.name === name);
    if (!newest || !member) continue;
    const others = members.filter((one) => one !== member).map((one) => subgraphOf(one, house));
    const owned = ownFields(
      subgraphOf(member, house).own.filter(isTypeNode),
      [...house.subgraphs, ...others],
      house,
    );
    const schema = buildSchema(newest.apiSdl, { assumeValid: true });
    for (const { name: operation, source, clients } of await operationsInUse(manager, [contract], now)) {
      const document = parse(source);
      if (validate(schema, document).length > 0) continue;
      const used = [...coordinatesOf(document, schema)].filter((field) => owned.has(field));
      used.forEach((field) => fields.add(field));
      if (used.length > 0) operations.add(`${operation} (${clients.join(', ')})`);
    }
  }
  return { operations: [...operations].sort(), fields: [...fields].sort() };
}

function ownFields(
  types: readonly Parameters<typeof outputFields>[0][],
  others: ConstructorParameters<typeof LiveGraph>[0],
  { shared }: HouseGraph,
): ReadonlySet<string> {
  const graph = new LiveGraph(others, shared);
  return new Set(
    types
      .filter((type) => !graph.shared.has(type.name.value))
      .flatMap((type) =>
        outputFields(type)
          .filter((field) => graph.ownerOfField(type.name.value, field.name.value) === undefined)
          .map((field) => `${type.name.value}.${field.name.value}`),
      ),
  );
}
