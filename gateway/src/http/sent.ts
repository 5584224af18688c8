import type { ServerResponse } from 'node:http';

/** Writes a piece of a stream. Returns when it has left, or never will. */
export function sent(response: ServerResponse, text: string): Promise<void> {
  return new Promise((resolve) => {
    if (response.destroyed) resolve();
    else response.write(text, () => resolve());
  });
}
