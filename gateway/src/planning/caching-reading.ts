import {
  Kind,
  type DirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
  type TypeNode,
  valueFromASTUntyped,
} from 'graphql';

/** How long a type or field may be kept, as its SDL says with `@cacheControl`. */
export interface CacheHint {
  /** Seconds. */
  readonly maxAge?: number;
  readonly scope?: 'PUBLIC' | 'PRIVATE';
  readonly inheritMaxAge?: boolean;
}

export interface FieldReading {
  /** Its type without lists and nulls. */
  readonly type: string;
  readonly list: boolean;
}

export interface EntityReading {
  /** The subgraph whose facts speak of it by its key, and the name of that key; null where none does for certain. */
  readonly owner: { readonly subgraph: string; readonly key: string } | null;
}

/** What has to be known of a supergraph to say how long an answer may be kept, and what it rests on. */
export interface CachingReading {
  readonly fields: ReadonlyMap<string, ReadonlyMap<string, FieldReading>>;
  /** By `Type` and `Type.field`. */
  readonly cacheHints: ReadonlyMap<string, CacheHint>;
  /** Types with a key. */
  readonly entities: ReadonlyMap<string, EntityReading>;
}

type Composite = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

export function readCaching({ definitions }: DocumentNode): CachingReading {
  const subgraphs = new Map<string, string>();
  const fields = new Map<string, ReadonlyMap<string, FieldReading>>();
  const cacheHints = new Map<string, CacheHint>();
  const composites: Composite[] = [];
  for (const node of definitions) {
    if (node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph') {
      for (const { name, directives } of node.values ?? []) {
        subgraphs.set(name.value, String(argumentsOf(directives, 'join__graph')[0]?.name));
      }
    }
    if (node.kind === Kind.UNION_TYPE_DEFINITION) readHint(node.name.value, node.directives);
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    composites.push(node);
    readHint(node.name.value, node.directives);
    for (const field of node.fields ?? []) {
      readHint(`${node.name.value}.${field.name.value}`, field.directives);
    }
    fields.set(node.name.value, new Map((node.fields ?? []).map((field) => readField(field))));
  }
  const keyed = composites.filter((node) => keysOf(node).length > 0);
  const entities = new Map(
    keyed.map((node) => [node.name.value, { owner: ownerOf(node, subgraphs) }] as const),
  );
  return { fields, cacheHints, entities };

  function readHint(coordinate: string, directives: readonly DirectiveNode[] | undefined): void {
    const [hint] = argumentsOf(directives, 'cacheControl');
    if (hint) cacheHints.set(coordinate, hint);
  }
}

/**
 * A subgraph that adds to another's entity adds nothing that is never null (a rule of the graph), so the one that does is
 * the one that the entity belongs to, if it has a single key of a single field.
 */
function ownerOf(node: Composite, subgraphs: ReadonlyMap<string, string>): EntityReading['owner'] {
  const keys = keysOf(node);
  const keyFields = new Set(keys.flatMap(({ key }) => String(key).split(/[\s{}]+/)));
  const owners = new Set(
    (node.fields ?? [])
      .filter(({ name, type }) => !keyFields.has(name.value) && type.kind === Kind.NON_NULL_TYPE)
      .flatMap((field) => graphsOf(field) ?? keys.map(({ graph }) => graph)),
  );
  const [graph] = owners;
  const [key, ...others] = keys.filter((one) => one.graph === graph);
  const subgraph = subgraphs.get(String(graph));
  if (owners.size !== 1 || !key || others.length > 0 || subgraph === undefined) return null;
  return /^\w+$/.test(String(key.key)) ? { subgraph, key: String(key.key) } : null;
}

function keysOf(node: Composite): Record<string, unknown>[] {
  return argumentsOf(node.directives, 'join__type').filter(({ key }) => key !== undefined);
}

/** The subgraphs that resolve a field; null where every one of its type does. */
function graphsOf({ directives }: FieldDefinitionNode): unknown[] | null {
  const joined = argumentsOf(directives, 'join__field');
  if (joined.length === 0) return null;
  return joined.filter(({ external }) => external !== true).map(({ graph }) => graph);
}

function readField({ name, type }: FieldDefinitionNode): [string, FieldReading] {
  return [name.value, { type: nameOf(type), list: isList(type) }];
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}

function isList(type: TypeNode): boolean {
  return type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isList(type.type));
}

function argumentsOf(
  directives: readonly DirectiveNode[] | undefined,
  name: string,
): Record<string, unknown>[] {
  return (directives ?? [])
    .filter((directive) => directive.name.value === name)
    .map((directive) =>
      Object.fromEntries(
        (directive.arguments ?? []).map((one) => [one.name.value, valueFromASTUntyped(one.value)]),
      ),
    );
}
