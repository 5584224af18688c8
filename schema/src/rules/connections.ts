import { argumentOf, isListOf, namedType, typeText, type Graph, type OwnField } from '../graph';
import { BOUNDED_LISTS } from './bounded-lists';
import { isConnection } from './connection-types';
import { at, type Rule } from './rule';

/** Lists that can grow are Relay connections; the few that cannot are named, with the reason. */
export const connections: Rule = (graph) => [
  ...graph.types.flatMap(({ type }) =>
    isConnection(graph, type.name.value) ? shapeFaults(graph, type.name.value) : [],
  ),
  ...graph.fields.flatMap((own) =>
    isConnection(graph, namedType(own.field.type)) ? argumentFaults(own) : growthFaults(graph, own),
  ),
];

function shapeFaults(graph: Graph, name: string): string[] {
  const item = name.replace(/Connection$/, '');
  // ProcedureSearchConnection: what a search finds are procedures.
  const node = item.replace(/Search$/, '');
  return [
    ...fieldFaults(graph, name, {
      edges: `[${item}Edge!]!`,
      nodes: `[${node}!]!`,
      pageInfo: 'PageInfo!',
      totalCount: 'Int!',
    }),
    ...fieldFaults(graph, `${item}Edge`, { cursor: 'String!', node: `${node}!` }),
  ];
}

function fieldFaults(graph: Graph, name: string, wanted: Record<string, string>): string[] {
  const found = graph.types.find(({ type }) => type.name.value === name)?.type;
  if (!found || !('fields' in found)) return [`${name} is missing beside its connection`];
  return Object.entries(wanted).flatMap(([field, type]) => {
    const there = found.fields?.find((one) => one.name.value === field);
    return there && typeText(there.type) === type
      ? []
      : [at(there ?? found, `${name}.${field} has to be ${type}`)];
  });
}

function argumentFaults({ type, field }: OwnField): string[] {
  const first = argumentOf(field, 'first');
  const after = argumentOf(field, 'after');
  const pages =
    first !== undefined &&
    typeText(first.type) === 'Int' &&
    first.defaultValue?.kind === 'IntValue' &&
    first.defaultValue.value === '20' &&
    after !== undefined &&
    typeText(after.type) === 'String';
  return pages
    ? []
    : [at(field, `${type.name.value}.${field.name.value} has to take first: Int = 20 and after: String`)];
}

function growthFaults(graph: Graph, { type, field }: OwnField): string[] {
  const name = `${type.name.value}.${field.name.value}`;
  if (!isListOf(field.type) || isConnection(graph, type.name.value) || name in BOUNDED_LISTS) return [];
  const mayGrow = type.name.value === 'Query' || graph.isEntity(namedType(field.type));
  return mayGrow
    ? [
        at(
          field,
          `${name} has to be a connection, or be named with a reason in schema/src/rules/bounded-lists.ts`,
        ),
      ]
    : [];
}
