import { isAbstractType, type GraphQLSchema } from 'graphql';
import { isFields, type LiveData } from './live-data';
import { representationsOf, type Fetch } from './places-of-errors';
import { represented } from './represented';

/**
 * Takes the name of an interface from entities whose type is known. A subgraph with `@interfaceObject` knows no other
 * name; the stock executor merges it over the object's type and then leaves out what only that type has. Changes the
 * data.
 */
export function keepKnownTypes(
  { _entities: entities }: Record<string, unknown>,
  fetch: Fetch,
  live: LiveData,
  schema: GraphQLSchema,
): void {
  if (!Array.isArray(entities)) return;
  const places = represented(representationsOf(fetch) ?? [], live.placesAt(fetch.path), schema);
  entities.forEach((entity: unknown, index) => {
    if (!isFields(entity) || !isAbstractType(schema.getType(String(entity.__typename)))) return;
    if (places[index]?.object.__typename !== undefined) entity.__typename = undefined;
  });
}
