import { useSyncExternalStore } from 'react';

/** Where this device keeps the province that somebody chose; nothing else of them is kept. */
const KEY = 'noi-nop';

const listeners = new Set<() => void>();

/** Where a browser refuses to keep anything, the choice lasts as long as the page. */
let unkept: string | null = null;

function read(): string | null {
  try {
    return globalThis.localStorage.getItem(KEY);
  } catch {
    return unkept;
  }
}

function write(province: string | null): void {
  unkept = province;
  try {
    if (province === null) globalThis.localStorage.removeItem(KEY);
    else globalThis.localStorage.setItem(KEY, province);
  } catch {
    // Kept for this page alone.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const keepProvince = (province: string): void => write(province);
export const forgetProvince = (): void => write(null);

/** Code of the province that was kept on this device, or null. */
export function useKeptProvince(): string | null {
  return useSyncExternalStore(subscribe, read);
}
