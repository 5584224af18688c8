import { quoted } from '../json-text';

import type { RepresentationShape } from '../compile';
import { isObject, read, type Json, type JsonObject } from '../json';

/**
 * The JSON that names an object to a subgraph.
 * @returns null where it lacks a field that its name needs.
 */
export function represent(shape: RepresentationShape, object: JsonObject): string | null {
  const typename = read(object, '__typename');
  const fields = shape.fieldsOf(typeof typename === 'string' ? typename : undefined);
  if (!fields) return null;
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
