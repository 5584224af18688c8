import { Kind, type ConstDirectiveNode } from 'graphql';
import type { Subgraph } from '../graph';
import { at, type Rule } from './rule';

const DIRECTIVE = 'subgraph';

/**
 * Each subgraph says whose it is, once. The supergraph keeps the words of all of them in one place, where whoever writes
 * another's name would speak for it.
 */
export const ownedSubgraphs: Rule = ({ subgraphs }) => subgraphs.flatMap(faultsOf);

function faultsOf(subgraph: Subgraph): string[] {
  const said = subgraph.own.flatMap((definition) =>
    definition.kind === Kind.SCHEMA_EXTENSION || definition.kind === Kind.SCHEMA_DEFINITION
      ? (definition.directives ?? []).filter(({ name }) => name.value === DIRECTIVE)
      : [],
  );
  const [first, ...others] = said;
  if (!first) {
    return [
      `${subgraph.file}: say whose it is: extend schema @subgraph(name: "${subgraph.name}", owner: "…")`,
    ];
  }
  const foreign = nameIn(first) === subgraph.name ? [] : [first];
  return [...foreign, ...others].map((one) =>
    at(one, `@subgraph speaks of ${subgraph.name} alone, and once; here of ${nameIn(one)}`),
  );
}

function nameIn({ arguments: said }: ConstDirectiveNode): string | undefined {
  const value = said?.find(({ name }) => name.value === 'name')?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}
