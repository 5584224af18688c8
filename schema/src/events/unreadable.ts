import { isDeepStrictEqual } from 'node:util';
import type { ObjectShape, Shape, Shapes } from './shapes';

/**
 * What a document of the current shapes may hold that a consumer of the released ones does not know: a line for each,
 * with its place. A consumer passes over properties that its contract does not name.
 */
export function unreadable(released: Shapes, current: Shapes, place = ''): string[] {
  if (released === 'anything') return [];
  if (current === 'anything') return [`${at(place)} may now be anything`];
  return current.flatMap((shape) => bestFit(released, shape, place));
}

/** A shape is readable where one released shape takes it; otherwise the closest one tells what is wrong. */
function bestFit(released: readonly Shape[], shape: Shape, place: string): string[] {
  const [best] = released
    .filter(({ type }) => type === shape.type || (type === 'number' && shape.type === 'integer'))
    .map((one) => unreadableShape(one, shape, place))
    .sort((one, other) => one.length - other.length);
  return best ?? [`${at(place)} may now be of type ${shape.type}`];
}

function unreadableShape(released: Shape, current: Shape, place: string): string[] {
  const lines = [
    ...newValues(released, current),
    ...looserExact(released, current),
    ...looserBounds(released, current),
  ];
  return [
    ...lines.map((line) => `${at(place)} ${line}`),
    ...(released.items && current.items ? unreadable(released.items, current.items, `${place}/*`) : []),
    ...(released.object && current.object ? unreadableObject(released.object, current.object, place) : []),
  ];
}

function newValues(released: Shape, current: Shape): string[] {
  const { values } = released;
  if (!values) return [];
  if (!current.values) return ['is no longer one of a closed list of values'];
  return current.values
    .filter((value) => !values.some((known) => isDeepStrictEqual(known, value)))
    .map((value) => `may now be ${JSON.stringify(value)}`);
}

function looserExact(released: Shape, current: Shape): string[] {
  return Object.entries(released.exact)
    .filter(([keyword, value]) => !isDeepStrictEqual(current.exact[keyword], value))
    .map(([keyword, value]) => `no longer has the ${keyword} ${JSON.stringify(value)}`);
}

function looserBounds(released: Shape, current: Shape): string[] {
  return Object.entries(released.bounds)
    .filter(([keyword, bound]) => {
      const now = current.bounds[keyword];
      if (now === undefined) return true;
      return /min/i.test(keyword) ? now < bound : now > bound;
    })
    .map(([keyword, bound]) => `no longer keeps to the ${keyword} ${bound}`);
}

function unreadableObject(released: ObjectShape, current: ObjectShape, place: string): string[] {
  const dropped = [...released.required].filter((name) => !current.required.has(name));
  const names = new Set([...released.properties.keys(), ...current.properties.keys()]);
  return [
    ...dropped.map((name) => `${at(`${place}/${name}`)} is no longer always there`),
    ...[...names].flatMap((name) => {
      const known = released.properties.get(name) ?? unnamed(released.rest);
      return unreadable(known, current.properties.get(name) ?? current.rest, `${place}/${name}`);
    }),
    ...unnamedProperties(released.rest, current.rest, place),
  ];
}

/** Where the released contract lets no other property through, consumers pass over it, whatever it holds. */
function unnamed(rest: Shapes): Shapes {
  return rest !== 'anything' && rest.length === 0 ? 'anything' : rest;
}

function unnamedProperties(released: Shapes, current: Shapes, place: string): string[] {
  const closed = released !== 'anything' && released.length === 0;
  if (closed && current === 'anything')
    return [`${at(place)} may now have properties that no contract names`];
  return unreadable(released, current, `${place}/*`);
}

function at(place: string): string {
  return place === '' ? '/' : place;
}
