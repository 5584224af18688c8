import { isNonNull, namedType, type Subgraph } from '../../graph';
import { policyErrors } from '../policy-errors';
import type { PolicyRule } from '../proposal';
import { refusal, type Refusal } from '../refusal';
import {
  inputFields,
  isTypeNode,
  outputFields,
  sortedSelection,
  textArgument,
  type TypeNodes,
} from '../type-nodes';
import { plainDirectiveName } from '../federation-names';
import { circleFrom, type Links } from './circle-from';

/**
 * Circles: interfaces that implement each other, inputs that need each other, and fields that need each other. The last
 * are found here because composition does not refuse them: it never ends.
 */
export const cycles: PolicyRule = ({ types, subgraph, live }) => {
  const nodes = types.map(({ node }) => node);
  const needs = requirements([...live.subgraphs, subgraph]);
  return [
    ...found(interfaceLinks(nodes), (name) => nodes.find((node) => node.name.value === name)),
    ...found(inputLinks(nodes), (name) => nodes.find((node) => node.name.value === name)),
    ...found(
      needs,
      (name) => types.flatMap(({ fields }) => fields).find((one) => one.coordinate === name)?.node,
    ),
  ];
};

function found(links: Links, nodeOf: (name: string) => Parameters<typeof refusal>[2]): Refusal[] {
  const told = new Set<string>();
  return [...links.keys()].flatMap((name) => {
    const circle = told.has(name) ? undefined : circleFrom(name, links);
    const node = circle?.map(nodeOf).find((one) => one !== undefined);
    if (!circle || !node) return [];
    for (const one of circle) told.add(one);
    return [refusal(policyErrors.CYCLE, { cycle: [...circle, circle[0]].join(' → ') }, node)];
  });
}

function interfaceLinks(nodes: readonly TypeNodes[]): Links {
  return collect(
    nodes.map((node) => [
      node.name.value,
      ('interfaces' in node ? (node.interfaces ?? []) : []).map((one) => one.name.value),
    ]),
  );
}

/** An input that has to hold another one that has to hold it can never be written down. */
function inputLinks(nodes: readonly TypeNodes[]): Links {
  return collect(
    nodes.map((node) => [
      node.name.value,
      inputFields(node)
        .filter(
          ({ type }) => isNonNull(type) && type.kind === 'NonNullType' && type.type.kind === 'NamedType',
        )
        .map(({ type }) => namedType(type)),
    ]),
  );
}

/** Which fields of the same entity each field needs by @requires. */
function requirements(subgraphs: readonly Subgraph[]): Links {
  return collect(
    subgraphs.flatMap(({ own }) =>
      own.filter(isTypeNode).flatMap((type) =>
        outputFields(type).map((field): [string, string[]] => {
          const directive = field.directives?.find(
            (one) => plainDirectiveName(one.name.value) === 'requires',
          );
          const needed = directive ? sortedSelection(textArgument(directive, 'fields') ?? '').split(' ') : [];
          return [
            `${type.name.value}.${field.name.value}`,
            needed.map((name) => `${type.name.value}.${name}`),
          ];
        }),
      ),
    ),
  );
}

function collect(entries: readonly (readonly [string, readonly string[]])[]): Links {
  const links = new Map<string, string[]>();
  for (const [name, to] of entries) {
    if (to.length > 0) links.set(name, [...(links.get(name) ?? []), ...to]);
  }
  return links;
}
