import { Kind, type SelectionNode } from 'graphql';
import type { SupergraphReading } from '../planning';
import type { Fragments } from './collect-fields';
import { conditionOf } from './condition-of';

export type OwnershipReading = Pick<SupergraphReading, 'fields' | 'entities' | 'subtypes'>;

/** Tells what an entity holds itself from what leads elsewhere. */
export class OwnFields {
  private readonly values = new Map<string, boolean>();

  constructor(private readonly reading: OwnershipReading) {}

  /**
   * The key by which the facts of a subgraph speak of what is fetched, or null: only where nothing is fetched but what
   * the entities themselves hold, from the subgraph that they belong to.
   * @param selections those of `_entities`.
   */
  keyOf(subgraph: string, selections: readonly SelectionNode[], fragments: Fragments): string | null {
    const keys = new Set<string | null>();
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        if (selection.name.value !== '__typename') keys.add(null);
        continue;
      }
      const inner = conditionOf(selection, fragments, '');
      const owner = this.reading.entities.get(inner.type)?.owner;
      const own = owner?.subgraph === subgraph && this.holdAll(inner.type, inner.selections, fragments);
      keys.add(own ? owner.key : null);
    }
    const [key = null] = keys;
    return keys.size === 1 ? key : null;
  }

  private holdAll(parent: string, selections: readonly SelectionNode[], fragments: Fragments): boolean {
    return selections.every((selection) => {
      if (selection.kind !== Kind.FIELD) {
        const inner = conditionOf(selection, fragments, parent);
        return this.holdAll(inner.type, inner.selections, fragments);
      }
      if (selection.name.value === '__typename') return true;
      const field = this.reading.fields.get(parent)?.get(selection.name.value);
      return field !== undefined && (!selection.selectionSet || (!field.list && this.isValue(field.type)));
    });
  }

  /** Whether a type is nothing but a value of what it stands in: it leads to no entity and to no list of objects. */
  private isValue(type: string): boolean {
    const known = this.values.get(type);
    if (known !== undefined) return known;
    // A type that leads back to itself is none.
    this.values.set(type, false);
    const { fields, entities, subtypes } = this.reading;
    const own = fields.get(type);
    const value =
      own !== undefined &&
      !entities.has(type) &&
      !subtypes.has(type) &&
      [...own.values()].every(
        (field) => this.isLeaf(field.type) || (!field.list && this.isValue(field.type)),
      );
    this.values.set(type, value);
    return value;
  }

  private isLeaf(type: string): boolean {
    return !this.reading.fields.has(type) && !this.reading.subtypes.has(type);
  }
}
