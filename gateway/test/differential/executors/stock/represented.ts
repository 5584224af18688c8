import { isAbstractType, type GraphQLSchema } from 'graphql';
import { isFields, type Place } from './live-data';

/**
 * Which place each representation was made from. They come in the order of the places, but a place may have none:
 * where its type is not asked for, or a field of its key is missing.
 */
export function represented(
  representations: readonly unknown[],
  places: readonly Place[],
  schema: GraphQLSchema,
): (Place | undefined)[] {
  let next = 0;
  return representations.map((representation) => {
    const found = places.findIndex(
      ({ object }, index) => index >= next && covers(object, representation, schema),
    );
    if (found >= 0) next = found + 1;
    return places[found];
  });
}

function covers(whole: unknown, part: unknown, schema: GraphQLSchema): boolean {
  if (Array.isArray(part))
    return (
      Array.isArray(whole) &&
      whole.length === part.length &&
      part.every((item, index) => covers(whole[index], item, schema))
    );
  if (!isFields(part)) return whole === part;
  return (
    isFields(whole) &&
    Object.entries(part).every(([key, value]) =>
      key === '__typename' ? isOfType(whole[key], value, schema) : covers(whole[key], value, schema),
    )
  );
}

/** The name of an interface is written over that of the object where the subgraph knows the interface only. */
function isOfType(type: unknown, sent: unknown, schema: GraphQLSchema): boolean {
  if (type === sent) return true;
  const [asked, own] = [schema.getType(String(sent)), schema.getType(String(type))];
  return isAbstractType(asked) && !!own && 'getInterfaces' in own && schema.isSubType(asked, own);
}
