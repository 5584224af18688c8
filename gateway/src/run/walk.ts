import { EACH, type PathStep } from '../compile';
import { read, type Json, type JsonObject } from '../json';

/** Called with each object at a path, and with where it is held. */
export type Visit = (object: JsonObject, holder: JsonObject | Json[], key: string | number) => void;

/** Visits every object that lies at a path, in the order of the answer. */
export function walk(root: JsonObject, path: readonly PathStep[], visit: Visit): void {
  step(root, path, 0, { root }, 'root', visit);
}

function step(
  value: Json | undefined,
  path: readonly PathStep[],
  depth: number,
  holder: JsonObject | Json[],
  key: string | number,
  visit: Visit,
): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    // A list that nobody planned may be as deep as a subgraph likes: nothing is at this path.
    if (path[depth] !== EACH) return;
    for (let index = 0; index < value.length; index += 1) {
      step(value[index], path, depth + 1, value, index, visit);
    }
    return;
  }
  const name = path[depth];
  if (name === undefined) visit(value, holder, key);
  // A list was planned and something else came: there is nothing at this path.
  else if (name !== EACH) step(read(value, name), path, depth + 1, value, name, visit);
}

export type AnswerPath = readonly (string | number)[];

/** The places of every object at a path. */
export function placesAt(
  root: JsonObject,
  path: readonly PathStep[],
): { place: AnswerPath; object: JsonObject }[] {
  const found: { place: AnswerPath; object: JsonObject }[] = [];
  trace(root, 0, []);
  return found;

  function trace(value: Json | undefined, depth: number, place: AnswerPath): void {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      if (path[depth] !== EACH) return;
      value.forEach((element, index) => trace(element, depth + 1, [...place, index]));
      return;
    }
    const name = path[depth];
    if (name === undefined) found.push({ place, object: value });
    else if (name !== EACH) trace(read(value, name), depth + 1, [...place, name]);
  }
}
