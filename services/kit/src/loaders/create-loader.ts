import DataLoader from 'dataloader';

export type KeyLoader<V> = DataLoader<string, V>;

/** A per-request loader: one SQL for all keys of a tick. @param batch answers in the order of its keys. */
export function createLoader<V>(batch: (keys: readonly string[]) => Promise<readonly V[]>): KeyLoader<V> {
  return new DataLoader<string, V>(async (keys) => await batch(keys));
}

export interface ArgumentLoader<A, V> {
  load(key: string, args: A): Promise<V>;
}

/**
 * A loader for a field with arguments: keyed by (key, arguments) and grouped by arguments, so that two aliases with
 * different dates cost one SQL each and fifty parents with the same date cost one together.
 */
export function createArgumentLoader<A, V>(
  batch: (keys: readonly string[], args: A) => Promise<readonly V[]>,
): ArgumentLoader<A, V> {
  const byArguments = new Map<string, KeyLoader<V>>();
  return {
    load(key, args) {
      const group = JSON.stringify(args);
      let loader = byArguments.get(group);
      if (!loader) {
        loader = createLoader((keys) => batch(keys, args));
        byArguments.set(group, loader);
      }
      return loader.load(key);
    },
  };
}
