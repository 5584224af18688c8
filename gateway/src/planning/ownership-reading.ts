import { createHash } from 'node:crypto';
import {
  Kind,
  print,
  valueFromASTUntyped,
  visit,
  type ASTNode,
  type DirectiveNode,
  type DocumentNode,
  type TypeDefinitionNode,
} from 'graphql';
import type { CachingReading } from './caching-reading';

/** Whose a subgraph is, by its own word: `@subgraph` of its SDL. */
export interface SubgraphWord {
  readonly owner: string | null;
  readonly language: string | null;
  readonly purpose: string | null;
}

/** Which subgraph answers what, as the join directives of a supergraph say it. Plain data: it crosses threads. */
export interface OwnershipReading {
  /** Names of subgraphs by `Type` and `Type.field`. */
  readonly answerers: ReadonlyMap<string, readonly string[]>;
  /** Of each type that is one subgraph's: an entity that others only add fields to, or what nobody else has. */
  readonly owners: ReadonlyMap<string, string>;
  /** A digest of the part of the supergraph that each subgraph answers. */
  readonly versions: ReadonlyMap<string, string>;
  readonly words: ReadonlyMap<string, SubgraphWord>;
}

const DIGITS = 12;

/** @param entities of the same supergraph: others know them by their key, which is their owner's all the same. */
export function readOwnership(
  { definitions }: DocumentNode,
  entities: CachingReading['entities'],
): OwnershipReading {
  const names = graphNames(definitions);
  const answerers = new Map<string, readonly string[]>();
  const owners = new Map<string, string>();
  const parts = new Map([...names.values()].map((name) => [name, [] as string[]]));
  for (const type of definitions) {
    if (!('name' in type) || type.kind === Kind.DIRECTIVE_DEFINITION || isInternal(type.name?.value))
      continue;
    const joined = joins(type, 'join__type').flatMap(({ graph }) => names.get(String(graph)) ?? []);
    const ofType = [...new Set(joined)].sort();
    const coordinate = String(type.name?.value);
    answerers.set(coordinate, ofType);
    const entity = entities.get(coordinate)?.owner;
    const owner = entity?.subgraph ?? (ofType.length === 1 ? ofType[0] : undefined);
    if (owner !== undefined) owners.set(coordinate, owner);
    for (const name of ofType) parts.get(name)?.push(`${type.kind} ${coordinate} ${textOf(headOf(type))}`);
    for (const member of membersOf(type)) {
      const ofMember = graphsOf(member, names) ?? ofType;
      const isKey = entity?.key === member.name.value;
      answerers.set(`${coordinate}.${member.name.value}`, isKey ? [entity.subgraph] : ofMember);
      for (const name of ofMember) parts.get(name)?.push(`${coordinate} ${textOf(member)}`);
    }
  }
  return {
    answerers,
    owners,
    versions: new Map([...parts].map(([name, lines]) => [name, digestOf(lines)])),
    words: wordsOf(definitions, new Set(names.values())),
  };
}

/** Those that answer a member; null where every one of its type does. What is only read from others is not answered. */
function graphsOf(
  member: { readonly directives?: readonly DirectiveNode[] },
  names: ReadonlyMap<string, string>,
): readonly string[] | null {
  const said = joins(member, 'join__field');
  if (!said.some(({ graph }) => graph !== undefined)) return null;
  const answering = said.filter(
    ({ external, usedOverridden }) => external !== true && usedOverridden !== true,
  );
  return [...new Set(answering.flatMap(({ graph }) => names.get(String(graph)) ?? []))].sort();
}

function graphNames(definitions: DocumentNode['definitions']): ReadonlyMap<string, string> {
  return new Map(
    definitions.flatMap((node) =>
      node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph'
        ? (node.values ?? []).map((value): [string, string] => [
            value.name.value,
            String(joins(value, 'join__graph')[0]?.name),
          ])
        : [],
    ),
  );
}

/** Words about what is no subgraph say nothing; neither do two about one, since one of them is not its own. */
function wordsOf(
  definitions: DocumentNode['definitions'],
  names: ReadonlySet<string>,
): ReadonlyMap<string, SubgraphWord> {
  const said = definitions.flatMap((node) =>
    node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION
      ? joins(node, 'subgraph')
      : [],
  );
  const once = said.filter(({ name }) => said.filter((other) => other.name === name).length === 1);
  return new Map(
    once.flatMap(({ name, owner, language, purpose }) =>
      typeof name === 'string' && names.has(name)
        ? [[name, { owner: text(owner), language: text(language), purpose: text(purpose) }] as const]
        : [],
    ),
  );
}

function membersOf(type: DocumentNode['definitions'][number]) {
  if ('fields' in type) return type.fields ?? [];
  return 'values' in type ? (type.values ?? []) : [];
}

/** A type without what stands in it: those are parts of their own. */
function headOf(type: ASTNode): ASTNode {
  return { ...(type as TypeDefinitionNode), fields: [], values: [] } as unknown as ASTNode;
}

/** What clients and planners see of it, without who answers it: another subgraph's change is no news of this one. */
function textOf(node: ASTNode): string {
  return print(
    visit(node, { Directive: ({ name }) => (name.value.startsWith('join__') ? null : undefined) }),
  );
}

function digestOf(lines: readonly string[]): string {
  return createHash('sha256')
    .update([...lines].sort().join('\n'))
    .digest('hex')
    .slice(0, DIGITS);
}

function isInternal(name = ''): boolean {
  return name.includes('__');
}

function joins(node: { readonly directives?: readonly DirectiveNode[] }, name: string) {
  return (node.directives ?? [])
    .filter((directive) => directive.name.value === name)
    .map(({ arguments: said }): Record<string, unknown> =>
      Object.fromEntries((said ?? []).map((one) => [one.name.value, valueFromASTUntyped(one.value)])),
    );
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
