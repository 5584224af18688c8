import type { Path } from '../executor';

type Fields = Record<string, unknown>;

export interface Place {
  readonly path: Path;
  readonly object: Fields;
}

/**
 * What the stock executor has put together so far. It merges answers into the first object that came for a place, so
 * the objects of those answers are the result itself, and can be looked at from outside.
 */
export class LiveData {
  private readonly root: Fields = Object.create(null) as Fields;

  /** An answer to a fetch from the root, before it is merged. */
  received(data: Fields): void {
    for (const key of Object.keys(data)) {
      const [old, now] = [this.root[key], data[key]];
      const merged = old && isFields(now);
      const mergedList = Array.isArray(old) && Array.isArray(now) && old.length === now.length;
      if (!merged && !mergedList) this.root[key] = now;
    }
  }

  /** The objects at a path of a plan, in which `@` is every item of a list, with where each stands. */
  placesAt(path: readonly string[]): Place[] {
    return placesIn(this.root, path, []);
  }
}

function placesIn(value: unknown, path: readonly string[], walked: Path): Place[] {
  const [head, ...rest] = path;
  if (value === null || value === undefined) return [];
  if (Array.isArray(value) && head === '@')
    return value.flatMap((item, index) => placesIn(item, rest, [...walked, index]));
  if (!isFields(value)) return [];
  if (head === undefined) return [{ path: walked, object: value }];
  return Object.hasOwn(value, head) ? placesIn(value[head], rest, [...walked, head]) : [];
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
