/** What JSON.parse gives. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

export interface JsonObject {
  [key: string]: Json;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The value of an own property. A name that a caller chose may be one that every object inherits (`constructor`,
 * `__proto__`); no value of JSON is a function or the prototype itself, so that tells them apart without a look-up.
 */
export function read(object: JsonObject, key: string): Json | undefined {
  const value = object[key] as unknown;
  return typeof value === 'function' || value === Object.prototype ? undefined : (value as Json | undefined);
}

/** Sets an own property, also one of a name that assigning would take for the prototype. */
export function write(object: JsonObject, key: string, value: Json): void {
  if (key !== '__proto__') object[key] = value;
  else Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}
