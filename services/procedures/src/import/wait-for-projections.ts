import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

const health = z.object({
  handlers: z.array(
    z.object({
      handler: z.string(),
      source: z.string(),
      position: z.number(),
      head: z.number(),
      parked: z.number(),
    }),
  ),
});

export type Caught = 'CAUGHT_UP' | 'BEHIND' | 'UNREACHABLE';

interface Patience {
  readonly withinMs: number;
  /** How long a service may stay silent before nobody waits for it. */
  readonly silentMs: number;
  readonly everyMs: number;
  readonly signal?: AbortSignal;
}

/** Waits until the handlers at `url` have read everything that `source` has said. */
export async function waitForProjections(
  url: string,
  source: string,
  { withinMs, silentMs, everyMs, signal }: Patience,
): Promise<Caught> {
  const started = Date.now();
  let heard = started;
  for (;;) {
    const state = await ask(url);
    if (state) {
      heard = Date.now();
      const behind = state.handlers.filter((one) => one.source === source && one.position < one.head);
      if (behind.length === 0) return 'CAUGHT_UP';
    }
    const now = Date.now();
    if (now - heard >= silentMs) return 'UNREACHABLE';
    if (now - started >= withinMs || signal?.aborted) return 'BEHIND';
    await sleep(everyMs, undefined, { signal }).catch(() => undefined);
  }
}

async function ask(url: string): Promise<z.output<typeof health> | null> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
    return response.ok ? health.parse(await response.json()) : null;
  } catch {
    return null;
  }
}
