import type { Rewrite } from '../compile';
import { read, write, type Json, type JsonObject } from '../json';

/**
 * Changes what a fetch brought, as its plan wants it before it is merged.
 * @param typename the type of the object where it does not say it itself.
 */
export function rewrite(rewrites: readonly Rewrite[], object: JsonObject, typename?: string): void {
  for (const one of rewrites) follow(one, 0, object, typename);
}

function follow(rewrite: Rewrite, depth: number, value: Json | undefined, typename?: string): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const element of value) follow(rewrite, depth, element);
    return;
  }
  const step = rewrite.path[depth];
  if (!step) change(rewrite, value);
  else if ('field' in step) follow(rewrite, depth + 1, read(value, step.field));
  else {
    const own = read(value, '__typename') ?? typename;
    if (typeof own !== 'string' || step.types.has(own)) follow(rewrite, depth + 1, value, typename);
  }
}

function change({ key, change: to }: Rewrite, object: JsonObject): void {
  if ('setTo' in to) {
    write(object, key, to.setTo as Json);
    return;
  }
  const value = read(object, key);
  if (value === undefined) return;
  Reflect.deleteProperty(object, key);
  write(object, to.renameTo, value);
}
