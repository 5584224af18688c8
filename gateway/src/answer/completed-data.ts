import type { WrittenData } from './written-data';

const WRITTEN = Symbol('written');

/**
 * The data of an answer that is written already. Whoever looks into it, a plugin or a log, finds the data; whoever
 * only sends it on takes what is written.
 */
export function completedData(written: WrittenData | null): Record<string, unknown> | null {
  return written && new Proxy<Record<string, unknown>>(written as never, READ_WHEN_ASKED);
}

/** @returns null for data that others made. */
export function writtenDataOf(data: unknown): WrittenData | null {
  return typeof data === 'object' && data !== null
    ? ((data as { [WRITTEN]?: WrittenData })[WRITTEN] ?? null)
    : null;
}

const dataOf = (target: object) => (target as WrittenData).read();

const READ_WHEN_ASKED: ProxyHandler<Record<string, unknown>> = {
  get: (target, key) => (key === WRITTEN ? target : (Reflect.get(dataOf(target), key) as unknown)),
  has: (target, key) => key !== WRITTEN && Reflect.has(dataOf(target), key),
  ownKeys: (target) => Reflect.ownKeys(dataOf(target)),
  getOwnPropertyDescriptor: (target, key) => {
    const descriptor = Reflect.getOwnPropertyDescriptor(dataOf(target), key);
    return descriptor && { ...descriptor, configurable: true };
  },
  getPrototypeOf: (target) => Reflect.getPrototypeOf(dataOf(target)),
  // A plugin that changes the data would change what nobody sends.
  set: () => false,
  deleteProperty: () => false,
};
