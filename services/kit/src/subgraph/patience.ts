import { setTimeout as sleep } from 'node:timers/promises';
import { InvariantError } from '../errors';

/** Whoever looks after a service asks often and waits for seconds only; a broker that is away is asked for longer. */
const PATIENCE_MS = 1500;

/** @throws what the work throws, or that it took too long for whoever looks after the service. */
export async function withinPatience<T>(work: Promise<T>, ms = PATIENCE_MS): Promise<T> {
  const over = new AbortController();
  const late = sleep(ms, undefined, { signal: over.signal, ref: false }).then(() => {
    throw new InvariantError(`Not known within ${ms} ms`);
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    over.abort();
    work.catch(() => undefined);
  }
}
