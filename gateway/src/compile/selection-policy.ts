import { Kind, type SelectionNode } from 'graphql';
import type { CacheHint, SupergraphReading } from '../planning';
import { NarrowestPolicy, policyOfField } from './cache-policy';
import type { Fragments } from './collect-fields';
import { conditionOf } from './condition-of';

export type PolicyReading = Pick<SupergraphReading, 'fields' | 'cacheHints' | 'subtypes'>;

/** Finds the narrowest policy of selections, whatever their conditions and the types that come back. */
export class SelectionPolicy {
  readonly narrowest = new NarrowestPolicy();

  constructor(
    private readonly reading: PolicyReading,
    private readonly fragments: Fragments,
  ) {}

  /** @param root whether they are those of the root type. */
  add(selections: readonly SelectionNode[], parent: string, root: boolean): void {
    for (const selection of selections) {
      if (selection.kind !== Kind.FIELD) {
        const inner = conditionOf(selection, this.fragments, parent);
        this.add(inner.selections, inner.type, root);
      } else if (selection.name.value !== '__typename') {
        this.field(selection.name.value, selection.selectionSet?.selections, parent, root);
      }
    }
  }

  /** An entity is asked for where its type stands, as if a root field without a word of its own led to it. */
  addEntity(selections: readonly SelectionNode[], type: string): void {
    const hint = this.reading.cacheHints.get(type);
    this.narrowest.restrict(policyOfField({ type: hint, field: undefined, composite: true, root: true }));
    this.add(selections, type, false);
  }

  private field(
    name: string,
    selections: readonly SelectionNode[] | undefined,
    parent: string,
    root: boolean,
  ): void {
    const { fields, cacheHints } = this.reading;
    const field = fields.get(parent)?.get(name);
    // Introspection, and whatever else nobody has said anything about.
    if (!field) return this.narrowest.restrict({ maxAge: 0 });
    const composite = selections !== undefined;
    const type = composite ? cacheHints.get(field.type) : undefined;
    for (const word of this.wordsOf(parent, name)) {
      this.narrowest.restrict(policyOfField({ type, field: word, composite, root }));
    }
    if (selections) this.add(selections, field.type, false);
  }

  /** What is said of a field; of an interface's field, by each type that it may be of. */
  private wordsOf(parent: string, field: string): (CacheHint | undefined)[] {
    const types = [parent, ...(this.reading.subtypes.get(parent) ?? [])];
    return types.map((type) => this.reading.cacheHints.get(`${type}.${field}`));
  }
}
