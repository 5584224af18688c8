import { Kind } from 'graphql';
import type { Subgraph } from '../graph';
import { ROOT_TYPES } from './federation-names';
import { hasDirective, isTypeNode, keysOf, outputFields, textArgument, type TypeNodes } from './type-nodes';

interface Owned {
  readonly owner: string;
  /** Whether the owner says what it is, as the one that an entity belongs to does. */
  readonly described: boolean;
}

/** What the subgraphs that are there already own. */
export class LiveGraph {
  private readonly types = new Map<string, Owned>();
  private readonly fields = new Map<string, string>();
  private readonly keys = new Map<string, Set<string>>();
  /** Value types of the house that every subgraph may have. */
  readonly shared: ReadonlyMap<string, TypeNodes>;
  /** Directives that the house defines for every subgraph, and the addresses by which they are linked. */
  readonly houseDirectives: ReadonlySet<string>;
  readonly houseLinks: ReadonlySet<string>;

  constructor(
    readonly subgraphs: readonly Subgraph[],
    shared: Subgraph['shared'],
  ) {
    this.shared = new Map(shared.filter(isTypeNode).map((type) => [type.name.value, type]));
    this.houseDirectives = new Set(
      shared.flatMap((one) => (one.kind === Kind.DIRECTIVE_DEFINITION ? [one.name.value] : [])),
    );
    this.houseLinks = new Set(
      shared.flatMap((one) =>
        one.kind === Kind.SCHEMA_EXTENSION
          ? (one.directives ?? []).flatMap((directive) => textArgument(directive, 'url') ?? [])
          : [],
      ),
    );
    for (const { name, own } of subgraphs) for (const type of own.filter(isTypeNode)) this.take(name, type);
  }

  /** The subgraph that a type belongs to; nothing where no subgraph has it. Roots belong to nobody. */
  ownerOf(type: string): string | undefined {
    return ROOT_TYPES.has(type) ? undefined : this.types.get(type)?.owner;
  }

  /** The subgraph that answers a field. */
  ownerOfField(type: string, field: string): string | undefined {
    return this.fields.get(`${type}.${field}`);
  }

  /** Keys by which a type can be extended; none where it is no entity. */
  keysOf(type: string): ReadonlySet<string> {
    return this.keys.get(type) ?? new Set();
  }

  private take(owner: string, type: TypeNodes): void {
    const name = type.name.value;
    // A shared value type belongs to the house, whoever has a copy.
    if (this.shared.has(name)) return;
    const described = 'description' in type && type.description !== undefined;
    const known = this.types.get(name);
    if (!known || (described && !known.described)) this.types.set(name, { owner, described });
    const keys = this.keys.get(name) ?? new Set();
    for (const { key } of keysOf(type)) this.keys.set(name, keys.add(key));
    for (const field of outputFields(type)) {
      if (hasDirective(field, 'external')) continue;
      const coordinate = `${name}.${field.name.value}`;
      if (described || !this.fields.has(coordinate)) this.fields.set(coordinate, owner);
    }
  }
}
