import { setTimeout as sleep } from 'node:timers/promises';
import { InvariantError } from '../errors';
import type { Consumers } from '../events';

/**
 * Waits until every handler has read everything that its sources have said. A handler may state facts that another one
 * reads, so it takes two looks in a row at which nobody was behind.
 */
export async function settled(consumers: readonly Consumers[], withinMs = 60_000): Promise<void> {
  const end = Date.now() + withinMs;
  let quiet = 0;
  for (;;) {
    const lags = (await Promise.all(consumers.map((one) => one.lag()))).flat();
    const behind = lags.filter((lag) => lag.position < lag.head);
    quiet = behind.length === 0 ? quiet + 1 : 0;
    if (quiet === 2) return;
    if (Date.now() > end)
      throw new InvariantError(`Still behind: ${behind.map((lag) => lag.handler).join(', ')}`);
    await sleep(20);
  }
}
