import { setTimeout as sleep } from 'node:timers/promises';
import { InvariantError } from '../errors';
import type { Consumers } from '../events';

/** Waits until every handler has read everything that its sources have said. */
export async function settled(consumers: readonly Consumers[], withinMs = 60_000): Promise<void> {
  const end = Date.now() + withinMs;
  for (;;) {
    const lags = (await Promise.all(consumers.map((one) => one.lag()))).flat();
    const behind = lags.filter((lag) => lag.position < lag.head);
    if (behind.length === 0) return;
    if (Date.now() > end)
      throw new InvariantError(`Still behind: ${behind.map((lag) => lag.handler).join(', ')}`);
    await sleep(20);
  }
}
