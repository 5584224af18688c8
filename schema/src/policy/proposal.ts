import type { ConstDirectiveNode, DefinitionNode, FieldDefinitionNode } from 'graphql';
import type { Subgraph } from '../graph';
import { plainDirectiveName, ROOT_TYPES } from './federation-names';
import type { LiveGraph } from './live-graph';
import type { Refusal } from './refusal';
import {
  enumValues,
  inputFields,
  isTypeNode,
  keyFields,
  hasDirective,
  outputFields,
  type TypeNodes,
} from './type-nodes';

/** What the rules look at: what somebody wants to add, beside what is there. */
export interface Proposal {
  readonly subgraph: Subgraph;
  /** `pakn`: fields begin with it. */
  readonly prefix: string;
  /** `Pakn`: types begin with it. */
  readonly typePrefix: string;
  /** Its own types, its additions to others' types and to the roots; no shared value type. */
  readonly types: readonly ProposedType[];
  readonly shared: readonly TypeNodes[];
  readonly live: LiveGraph;
}

export interface ProposedType {
  readonly name: string;
  readonly node: TypeNodes;
  /** The other subgraph that the type belongs to; a root and DataIssues are everybody's. */
  readonly owner: string | undefined;
  readonly fields: readonly ProposedField[];
}

export interface ProposedField {
  /** `Agency.paknReports` */
  readonly coordinate: string;
  readonly node: FieldDefinitionNode;
  /** The other subgraph that answers it. */
  readonly owner: string | undefined;
  /** It finds an entity, or is wanted by @requires: said of another's field, not answered. */
  readonly reference: boolean;
}

/** One use of a directive. */
export interface Application {
  readonly directive: string;
  readonly node: ConstDirectiveNode;
  /** Where it stands: `Agency`, `Agency.code`, `Agency.code(of:)`. */
  readonly on: string;
  /** Whether that belongs to another. */
  readonly foreign: boolean;
}

/** A rule of what a partner may add. @returns why the proposal breaks it. */
export type PolicyRule = (proposal: Proposal) => Refusal[];

export const DATA_ISSUES = 'DataIssues';

export function describeProposal(subgraph: Subgraph, prefix: string, live: LiveGraph): Proposal {
  const nodes = subgraph.own.filter(isTypeNode);
  return {
    subgraph,
    prefix,
    typePrefix: prefix.charAt(0).toUpperCase() + prefix.slice(1),
    types: nodes.filter(({ name }) => !live.shared.has(name.value)).map((node) => describeType(node, live)),
    shared: nodes.filter(({ name }) => live.shared.has(name.value)),
    live,
  };
}

/** Whether everybody adds fields to a type, each its own. */
export function isEverybodys(type: string): boolean {
  return ROOT_TYPES.has(type) || type === DATA_ISSUES;
}

export function applications({ types }: Proposal): Application[] {
  return types.flatMap(({ name, node, owner, fields }) => {
    const foreign = owner !== undefined || isEverybodys(name);
    return [
      ...uses(node, name, foreign),
      ...fields.flatMap((field) => [
        ...uses(field.node, field.coordinate, field.owner !== undefined || field.reference),
        ...(field.node.arguments ?? []).flatMap((argument) =>
          uses(argument, `${field.coordinate}(${argument.name.value}:)`, field.owner !== undefined),
        ),
      ]),
      ...inputFields(node).flatMap((one) => uses(one, `${name}.${one.name.value}`, foreign)),
      ...enumValues(node).flatMap((one) => uses(one, `${name}.${one.name.value}`, foreign)),
    ];
  });
}

function uses(
  { directives }: { readonly directives?: readonly ConstDirectiveNode[] },
  on: string,
  foreign: boolean,
): Application[] {
  return (directives ?? []).map((node) => ({
    directive: plainDirectiveName(node.name.value),
    node,
    on,
    foreign,
  }));
}

function describeType(node: TypeNodes, live: LiveGraph): ProposedType {
  const name = node.name.value;
  const owner = isEverybodys(name) ? undefined : live.ownerOf(name);
  const keys = owner === undefined ? new Set() : keyFields(node);
  return {
    name,
    node,
    owner,
    fields: outputFields(node).map((field) => ({
      coordinate: `${name}.${field.name.value}`,
      node: field,
      owner: live.ownerOfField(name, field.name.value),
      reference: owner !== undefined && (keys.has(field.name.value) || hasDirective(field, 'external')),
    })),
  };
}

export function definitionsOf({ subgraph }: Proposal): readonly DefinitionNode[] {
  return subgraph.own;
}
