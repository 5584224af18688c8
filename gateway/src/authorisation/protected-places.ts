import {
  isAbstractType,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { AuthorisationReading, Requirement } from './requirement';

/** Where in a schema something is required of whoever asks. */
export class ProtectedPlaces {
  constructor(
    readonly schema: GraphQLSchema,
    private readonly reading: AuthorisationReading,
  ) {}

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
}

const NONE: readonly number[] = [];
