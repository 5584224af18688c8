import {
  Kind,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  type InputObjectTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
  type TypeDefinitionNode,
} from 'graphql';
import type { Subgraph } from './subgraph';

/** A field of a subgraph's own SDL with the type it stands in. */
export interface OwnField {
  readonly subgraph: Subgraph;
  readonly type: ObjectTypeDefinitionNode;
  readonly field: FieldDefinitionNode;
}

export interface EntityOwner {
  readonly subgraph: Subgraph;
  readonly keyFields: readonly string[];
}

/** What a rule needs to know of the contract of an event. */
export interface FactContract {
  /** Names of the properties of its data. */
  readonly properties: ReadonlySet<string>;
  /** Those that are always there, and a text or a number that is never null. */
  readonly keys: ReadonlySet<string>;
}

/** What the rules look at: the subgraphs' own definitions, which subgraph owns which type, and what each states. */
export interface Graph {
  readonly subgraphs: readonly Subgraph[];
  readonly fields: readonly OwnField[];
  readonly types: readonly { readonly subgraph: Subgraph; readonly type: TypeDefinitionNode }[];
  readonly inputs: readonly { readonly subgraph: Subgraph; readonly type: InputOrEnum }[];
  /** Entities by name. The subgraph that describes an entity owns it; the others only add fields. */
  readonly entities: ReadonlyMap<string, readonly EntityOwner[]>;
  /** Subgraphs that declare an object, input or enum of this name. */
  readonly declarers: ReadonlyMap<string, readonly Subgraph[]>;
  /** Contracts of events by type. */
  readonly contracts: ReadonlyMap<string, FactContract>;
  ownerOf(type: string): Subgraph | undefined;
  isEntity(type: string): boolean;
}

type InputOrEnum = InputObjectTypeDefinitionNode | EnumTypeDefinitionNode;

export function describeGraph(
  subgraphs: readonly Subgraph[],
  contracts: ReadonlyMap<string, FactContract> = new Map(),
): Graph {
  const types = subgraphs.flatMap((subgraph) =>
    subgraph.own.flatMap((definition) => (isType(definition) ? [{ subgraph, type: definition }] : [])),
  );
  const fields = types.flatMap(({ subgraph, type }) =>
    type.kind === Kind.OBJECT_TYPE_DEFINITION
      ? (type.fields ?? []).map((field) => ({ subgraph, type, field }))
      : [],
  );
  const inputs = types.flatMap(({ subgraph, type }) => (isInput(type) ? [{ subgraph, type }] : []));
  const declarers = new Map<string, Subgraph[]>();
  const entities = new Map<string, EntityOwner[]>();
  for (const { subgraph, type } of types) {
    const name = type.name.value;
    declarers.set(name, [...(declarers.get(name) ?? []), subgraph]);
    const keyFields = keyOf(type);
    if (!keyFields) continue;
    const owners = entities.get(name) ?? [];
    entities.set(name, type.description ? [...owners, { subgraph, keyFields }] : owners);
  }
  return {
    subgraphs,
    types,
    fields,
    inputs,
    entities,
    declarers,
    contracts,
    ownerOf: (type) =>
      (entities.has(type) ? entities.get(type) : declarers.get(type)?.map((s) => ({ subgraph: s })))?.[0]
        ?.subgraph,
    isEntity: (type) => entities.has(type),
  };
}

function keyOf(type: TypeDefinitionNode): string[] | undefined {
  const key = type.directives?.find((directive) => directive.name.value === 'key');
  const value = key?.arguments?.find((argument) => argument.name.value === 'fields')?.value;
  return value?.kind === Kind.STRING ? value.value.split(/[\s{}]+/).filter(Boolean) : undefined;
}

function isType(definition: { kind: string }): definition is TypeDefinitionNode {
  return /TypeDefinition$/.test(definition.kind);
}

function isInput(type: TypeDefinitionNode): type is InputOrEnum {
  return type.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION || type.kind === Kind.ENUM_TYPE_DEFINITION;
}
