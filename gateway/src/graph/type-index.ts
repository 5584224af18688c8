import { getNamedType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import type { Snapshot } from '../supergraph';
import { GraphType } from './graph-type';
import { hasAll, searchText } from './search';
import { Ways } from './ways';

export interface Count {
  readonly types: number;
  readonly fields: number;
}

const RANKS = [0, 1, 2];
const NONE: Count = { types: 0, fields: 0 };

/** The types of one supergraph that clients see, ready to be searched. Made once for each supergraph. */
export class TypeIndex {
  private static readonly made = new WeakMap<Snapshot, TypeIndex>();

  private readonly types: readonly GraphType[];
  private readonly byName: ReadonlyMap<string, GraphType>;
  /** Its name, what it says of itself, and everything in it. */
  private readonly texts: ReadonlyMap<GraphType, readonly string[]>;
  private readonly counts = new Map<string, Count>();

  private constructor({ schema, reading }: Snapshot) {
    const answeredBy = answerersByType(schema);
    const ways = new Ways(schema);
    this.types = Object.values(schema.getTypeMap())
      .filter(({ name }) => !name.startsWith('__'))
      .sort((one, other) => (one.name < other.name ? -1 : 1))
      .map(
        (type) =>
          new GraphType(type, {
            ...{ schema, ways, ownership: reading.ownership },
            answeredBy: answeredBy.get(type.name) ?? [],
          }),
      );
    this.byName = new Map(this.types.map((type) => [type.name, type]));
    this.texts = new Map(
      this.types.map((type) => [type, [searchText(type.name), type.ownText(), type.searchText()]]),
    );
    for (const type of this.types) this.count(type);
  }

  static of(snapshot: Snapshot): TypeIndex {
    let index = this.made.get(snapshot);
    if (!index) this.made.set(snapshot, (index = new TypeIndex(snapshot)));
    return index;
  }

  named(name: string): GraphType | null {
    return this.byName.get(name) ?? null;
  }

  /** Those that have the words in their name come first, then in their description; by name among themselves. */
  find(words: readonly string[]): readonly GraphType[] {
    if (words.length === 0) return this.types;
    const ranked = this.types.map((type) => ({ type, rank: this.rank(type, words) }));
    return RANKS.flatMap((wanted) => ranked.filter(({ rank }) => rank === wanted).map(({ type }) => type));
  }

  /** Fields of objects that a subgraph alone answers, and the types that they stand in. */
  countOf(subgraph: string): Count {
    return this.counts.get(subgraph) ?? NONE;
  }

  /** The place of the first text that has all the words; -1 where none has. */
  private rank(type: GraphType, words: readonly string[]): number {
    return (this.texts.get(type) ?? []).findIndex((text) => hasAll(text, words));
  }

  private count(type: GraphType): void {
    const alone = type.outputFieldOwners().flatMap((names) => (names.length === 1 ? names : []));
    for (const name of new Set(alone)) {
      const { types, fields } = this.countOf(name);
      this.counts.set(name, {
        types: types + 1,
        fields: fields + alone.filter((one) => one === name).length,
      });
    }
  }
}

/** `Type.field` of every field that answers a type, by the name of the type. */
function answerersByType(schema: GraphQLSchema): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || !(isObjectType(type) || isInterfaceType(type))) continue;
    for (const field of Object.values(type.getFields())) {
      const answered = getNamedType(field.type).name;
      found.set(answered, [...(found.get(answered) ?? []), `${type.name}.${field.name}`]);
    }
  }
  return new Map([...found].map(([name, coordinates]) => [name, coordinates.sort()]));
}
