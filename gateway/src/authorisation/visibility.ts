import type { GraphQLCompositeType, GraphQLObjectType } from 'graphql';
import type { Denial } from './requirement';

/** Which fields callers of one kind may see. */
export interface Visibility {
  /** @returns null where the field of such an object may be seen. An object of which only an interface is known is any. */
  denies(parent: GraphQLCompositeType, name: string): Denial | null;
  /** The objects of a type whose field may be seen, of those that may stand there. */
  allowedIn(parent: GraphQLCompositeType, name: string): readonly GraphQLObjectType[];
}
