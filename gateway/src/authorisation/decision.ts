import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  print,
  stripIgnoredCharacters,
  type GraphQLCompositeType,
  type GraphQLObjectType,
} from 'graphql';
import { fieldOf } from './field-of';
import { filterOperation } from './filter-operation';
import type { GuardedOperation } from './guarded-operation';
import type { ProtectedPlaces } from './protected-places';
import { refusedRoots, type RefusedField } from './refused-roots';
import type { Denial } from './requirement';
import type { Visibility } from './visibility';

/** What of an operation callers of one kind may see. Made once, and kept with the operation. */
export class Decision implements Visibility {
  /** Whether callers of this kind see everything. */
  readonly complete: boolean;
  private made: { readonly source: string; readonly refused: readonly RefusedField[] } | undefined;

  /**
   * @param key tells callers of this kind from others.
   * @param unmet places of the requirements that they do not meet.
   */
  constructor(
    private readonly places: ProtectedPlaces,
    private readonly operation: GuardedOperation,
    readonly key: string,
    private readonly unmet: ReadonlySet<number>,
  ) {
    this.complete = unmet.size === 0;
  }

  /** The operation without what may not be seen: only this is planned, so that nothing else is ever asked for. */
  get source(): string {
    return this.filtered.source;
  }

  /** Fields that may not be seen and must not be null, nor anything above them: nothing of the answer could stand. */
  get refused(): readonly RefusedField[] {
    return this.filtered.refused;
  }

  denies(parent: GraphQLCompositeType, name: string): Denial | null {
    for (const object of this.places.objectsOf(parent)) {
      const denial = this.deniesOf(object, name);
      if (denial) return denial;
    }
    return null;
  }

  allowedIn(parent: GraphQLCompositeType, name: string): readonly GraphQLObjectType[] {
    return this.places.objectsOf(parent).filter((object) => !this.deniesOf(object, name));
  }

  private get filtered() {
    this.made ??= {
      source: stripIgnoredCharacters(print(filterOperation(this.places.schema, this.operation, this))),
      refused: refusedRoots(this.places.schema, this.operation, this),
    };
    return this.made;
  }

  private deniesOf(object: GraphQLObjectType, name: string): Denial | null {
    const field = fieldOf(object, name);
    if (!field) return null;
    const own =
      this.firstUnmet(this.places.ofType(object.name)) ??
      this.firstUnmet(this.places.ofField(object.name, name));
    if (own) return own;
    const type = getNamedType(field.type);
    if (!isCompositeType(type) || !isAbstractType(type))
      return this.firstUnmet(this.places.ofType(type.name));
    const denials = this.places.objectsOf(type).map((one) => this.firstUnmet(this.places.ofType(one.name)));
    return denials.every((one) => one !== null) ? (denials[0] ?? null) : null;
  }

  private firstUnmet(places: readonly number[]): Denial | null {
    const place = places.find((one) => this.unmet.has(one));
    return place === undefined ? null : this.places.requirement(place).kind;
  }
}
