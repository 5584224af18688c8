import { isObject, read, write, type Json, type JsonObject } from '../json';

/** Merges what a fetch brought into what is there; the parts that are new are taken over, not copied. */
export function merge(target: JsonObject, source: JsonObject): void {
  mergeWith(target, source, takenOver);
}

/** The same for a source that is merged into other objects too. */
export function mergeCopy(target: JsonObject, source: JsonObject): void {
  mergeWith(target, source, copied);
}

type Take = (value: Json) => Json;

function mergeWith(target: JsonObject, source: JsonObject, take: Take): void {
  for (const key in source) {
    const value = source[key] as Json;
    const present = read(target, key);
    if (isObject(value) && isObject(present)) mergeWith(present, value, take);
    else if (Array.isArray(value) && Array.isArray(present) && value.length === present.length) {
      mergeLists(present, value, take);
    } else write(target, key, take(value));
  }
}

function mergeLists(target: Json[], source: readonly Json[], take: Take): void {
  source.forEach((value, index) => {
    const present = target[index];
    if (isObject(value) && isObject(present)) mergeWith(present, value, take);
    else target[index] = take(value);
  });
}

function takenOver(value: Json): Json {
  return value;
}

function copied(value: Json): Json {
  return typeof value === 'object' && value !== null ? structuredClone(value) : value;
}
