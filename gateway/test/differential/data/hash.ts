/** A number from 0 to 2^32 - 1 that only the text decides (FNV-1a, then mixed so that near texts lie far apart). */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  value = Math.imul(value ^ (value >>> 15), 0x846ca68b);
  return (value ^ (value >>> 16)) >>> 0;
}

/** Whether what the text names is among the given share, from 0 to 1, of all. */
export function among(share: number, text: string): boolean {
  return hash(text) < share * 2 ** 32;
}

export function pick<T>(from: readonly T[], text: string): T {
  return from[hash(text) % from.length] as T;
}
