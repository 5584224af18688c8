import type { Representation, RepresentationShape } from '../compile';
import { isObject, read, type Json, type JsonObject } from '../json';
import { quoted } from '../json-text';

/**
 * The JSON that names an object to a subgraph.
 * @returns null where it lacks what its name needs.
 */
export function represent(shape: RepresentationShape, object: JsonObject): string | null {
  const written = read(object, '__typename');
  const typename = typeof written === 'string' ? written : undefined;
  const representation = shape.of(typename);
  if (!representation) return null;
  const text = textOf(representation, object);
  if (text !== null) return text;
  const left = shape.fieldsPresent(typename, (key) => read(object, key) !== undefined);
  return left && textOf(left, object);
}

/** @returns null where a field is missing. */
function textOf({ fields, after }: Representation, object: JsonObject): string | null {
  let text = '';
  for (const { key, before, inner } of fields) {
    const value = read(object, key);
    if (value === undefined) return null;
    text += before + (inner ? representInner(inner, value) : valueText(value));
  }
  return text + after;
}

function representInner(shape: RepresentationShape, value: Json): string {
  if (Array.isArray(value)) return `[${value.map((one) => representInner(shape, one)).join(',')}]`;
  if (!isObject(value)) return 'null';
  return represent(shape, value) ?? 'null';
}

function valueText(value: Json): string {
  return typeof value === 'string' ? quoted(value) : JSON.stringify(value);
}
