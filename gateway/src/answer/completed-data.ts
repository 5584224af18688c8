const BYTES = Symbol('bytes');

/**
 * The data of an answer that is written already. Whoever looks into it, a plugin or a log, finds the data; whoever
 * only sends it on takes the bytes.
 */
export function completedData(bytes: string): Record<string, unknown> | null {
  return bytes === 'null'
    ? null
    : new Proxy<Record<string, unknown>>(new Written(bytes) as never, READ_WHEN_ASKED);
}

/** The JSON in UTF-8, one character for each byte; null for data that others made. */
export function bytesOf(data: unknown): string | null {
  return typeof data === 'object' && data !== null ? ((data as { [BYTES]?: string })[BYTES] ?? null) : null;
}

class Written {
  private data: object | undefined;

  constructor(readonly bytes: string) {}

  read(): object {
    this.data ??= JSON.parse(Buffer.from(this.bytes, 'latin1').toString()) as object;
    return this.data;
  }
}

const dataOf = (target: object) => (target as unknown as Written).read();

const READ_WHEN_ASKED: ProxyHandler<Record<string, unknown>> = {
  get: (target, key) =>
    key === BYTES ? (target as unknown as Written).bytes : (Reflect.get(dataOf(target), key) as unknown),
  has: (target, key) => key !== BYTES && Reflect.has(dataOf(target), key),
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
