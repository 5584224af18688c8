import {
  getNamedType,
  getOperationAST,
  isAbstractType,
  isObjectType,
  type DocumentNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { GatewayContext } from '../context';
import { Decision } from './decision';
import type { AuthorisationReading, Requirement } from './requirement';
import type { Rights } from './rights';
import { selectedFields } from './selected-fields';

/** An operation as a request names it. */
export interface GuardedOperation {
  readonly hash: string;
  readonly operationName: string | null;
  readonly document: DocumentNode;
}

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

  constructor(
    readonly schema: GraphQLSchema,
    private readonly reading: AuthorisationReading,
  ) {}

  /** @returns null where nothing of the operation is protected: it is as it is for every caller. */
  async decide(
    operation: GuardedOperation,
    context: GatewayContext,
    rights: Rights,
  ): Promise<Decision | null> {
    const guard = this.guardOf(operation);
    if (guard.touched.length === 0) return null;
    const requirements = guard.touched.map((place) => this.reading.requirements[place] as Requirement);
    const met = await rights.metBy(context, requirements);
    const key = met.map((one) => (one ? '1' : '0')).join('');
    const made = guard.decisions.get(key);
    if (made) return made;
    const unmet = new Set(guard.touched.filter((_, index) => !met[index]));
    const decision = new Decision(this, operation, key, unmet);
    guard.decisions.set(key, decision);
    return decision;
  }

  requirement(place: number): Requirement {
    return this.reading.requirements[place] as Requirement;
  }

  ofType(name: string): readonly number[] {
    return this.reading.types.get(name) ?? NONE;
  }

  ofField(type: string, field: string): readonly number[] {
    return this.reading.fields.get(`${type}.${field}`) ?? NONE;
  }

  /** The objects that may stand where a type is declared. */
  objectsOf(type: GraphQLCompositeType): readonly GraphQLObjectType[] {
    return isAbstractType(type) ? this.schema.getPossibleTypes(type) : [type as GraphQLObjectType];
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
      for (const object of this.objectsOf(parent)) {
        const field = object.getFields()[name];
        if (!field) continue;
        add(this.ofType(object.name));
        add(this.ofField(object.name, name));
        const type = getNamedType(field.type);
        const leads = isAbstractType(type) || isObjectType(type) ? this.objectsOf(type) : [type];
        for (const one of leads) add(this.ofType(one.name));
      }
    }
    return [...touched].sort((one, other) => one - other);
  }
}

const NONE: readonly number[] = [];
