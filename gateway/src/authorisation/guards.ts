import { getNamedType, getOperationAST, isAbstractType, isObjectType, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { GatewayContext } from '../context';
import { Decision } from './decision';
import type { GuardedOperation } from './guarded-operation';
import { ProtectedPlaces } from './protected-places';
import type { AuthorisationReading } from './requirement';
import type { Rights } from './rights';
import { selectedFields } from './selected-fields';

interface Guard {
  /** Places of the requirements that anything of the operation has. */
  readonly touched: readonly number[];
  /** By which of them are met: `0110…`. */
  readonly decisions: LRUCache<string, Decision>;
}

/** How many operations are remembered, and how many kinds of callers of each. */
const OPERATIONS = 2000;
const DECISIONS = 64;

/** Says what of an operation a caller may see, by the words of one supergraph. */
export class Guards {
  private readonly known = new LRUCache<string, Guard>({ max: OPERATIONS });

  private readonly places: ProtectedPlaces;

  constructor(
    private readonly schema: GraphQLSchema,
    reading: AuthorisationReading,
  ) {
    this.places = new ProtectedPlaces(schema, reading);
  }

  /** @returns null where nothing of the operation is protected: it is as it is for every caller. */
  async decide(
    operation: GuardedOperation,
    context: GatewayContext,
    rights: Rights,
  ): Promise<Decision | null> {
    const guard = this.guardOf(operation);
    if (guard.touched.length === 0) return null;
    const requirements = guard.touched.map((place) => this.places.requirement(place));
    const met = await rights.metBy(context, requirements);
    const key = met.map((one) => (one ? '1' : '0')).join('');
    const made = guard.decisions.get(key);
    if (made) return made;
    const unmet = new Set(guard.touched.filter((_, index) => !met[index]));
    const decision = new Decision(this.places, operation, key, unmet);
    guard.decisions.set(key, decision);
    return decision;
  }

  private guardOf(operation: GuardedOperation): Guard {
    const key = `${operation.hash} ${operation.operationName ?? ''}`;
    const known = this.known.get(key);
    if (known) return known;
    const guard = {
      touched: this.touchedBy(operation),
      decisions: new LRUCache<string, Decision>({ max: DECISIONS }),
    };
    this.known.set(key, guard);
    return guard;
  }

  private touchedBy({ document, operationName }: GuardedOperation): number[] {
    const touched = new Set<number>();
    const add = (places: readonly number[]) => places.forEach((place) => touched.add(place));
    const operation = getOperationAST(document, operationName);
    for (const { parent, name } of operation ? selectedFields(this.schema, document, operation) : []) {
      for (const object of this.places.objectsOf(parent)) {
        const field = object.getFields()[name];
        if (!field) continue;
        add(this.places.ofType(object.name));
        add(this.places.ofField(object.name, name));
        const type = getNamedType(field.type);
        const leads = isAbstractType(type) || isObjectType(type) ? this.places.objectsOf(type) : [type];
        for (const one of leads) add(this.places.ofType(one.name));
      }
    }
    return [...touched].sort((one, other) => one - other);
  }
}
