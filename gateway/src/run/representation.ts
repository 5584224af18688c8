import type { RepresentationField, RepresentationShape } from '../compile';
import { isObject, read, type Json, type JsonObject } from '../json';
import { quoted } from '../json-text';

/**
 * The JSON that names an object to a subgraph.
 * @returns null where it lacks what its name needs.
 */
export function represent(shape: RepresentationShape, object: JsonObject): string | null {
  const written = read(object, '__typename');
  const typename = typeof written === 'string' ? written : undefined;
  const fields = shape.fieldsOf(typename);
  if (!fields) return null;
  const text = textOf(fields, object);
  if (text !== null) return text;
  const left = shape.fieldsPresent(typename, (key) => read(object, key) !== undefined);
  return left && textOf(left, object);
}

/** @returns null where a field is missing. */
function textOf(fields: readonly RepresentationField[], object: JsonObject): string | null {
  let text = '';
  for (const { key, prefix, constant, inner } of fields) {
    let value = constant;
    if (value === null) {
      const present = read(object, key);
      if (present === undefined) return null;
      value = inner ? representInner(inner, present) : valueText(present);
    }
    text += text === '' ? `{${prefix}${value}` : `,${prefix}${value}`;
  }
  return `${text}}`;
}

function representInner(shape: RepresentationShape, value: Json): string {
  if (Array.isArray(value)) return `[${value.map((one) => representInner(shape, one)).join(',')}]`;
  if (!isObject(value)) return 'null';
  return represent(shape, value) ?? 'null';
}

function valueText(value: Json): string {
  return typeof value === 'string' ? quoted(value) : JSON.stringify(value);
}
