import { setTimeout as sleep } from 'node:timers/promises';
import { CodedError } from '@lien-thong/kit/errors';
import { PlaceGone, UnknownPlace, type EventFollower, type PacedFacts } from '@lien-thong/kit/events';
import type { Logger } from '@lien-thong/kit/logging';
import { factErrors } from './fact-errors';
import type { Position } from './position';

/** A source that does not answer within this time is not waited for: the caller is told to come back. */
const PATIENCE_MS = 5000;

/** Where somebody begins: with the oldest fact that is kept, behind a position, or now. */
export type Beginning = 'start' | Position | null;

/**
 * Begins to read every source. One that the position does not name is read from now on: nobody has followed it before.
 * @throws CodedError
 */
export async function openReadings(
  follower: EventFollower,
  sources: readonly string[],
  beginning: Beginning,
  until: AbortSignal,
): Promise<ReadonlyMap<string, PacedFacts>> {
  const open = async (source: string) => {
    const after = beginning === 'start' ? await follower.first(source) : (beginning?.get(source) ?? null);
    return [source, await follower.read(source, after, until)] as const;
  };
  const waiting = new AbortController();
  const late = sleep(PATIENCE_MS, null, { signal: waiting.signal });
  late.catch(() => undefined);
  const opened = await Promise.race([Promise.all(sources.map(open)), late]).finally(() => waiting.abort());
  if (!opened) throw new CodedError(factErrors.UNAVAILABLE);
  return new Map(opened);
}

/** What a caller is told of what keeps facts from being read. */
export function readingError(error: unknown, logger: Logger): CodedError {
  if (error instanceof CodedError) return error;
  if (error instanceof PlaceGone) return new CodedError(factErrors.POSITION_GONE);
  if (error instanceof UnknownPlace) return new CodedError(factErrors.POSITION_UNKNOWN);
  logger.warn({ err: error }, 'facts cannot be read');
  return new CodedError(factErrors.UNAVAILABLE);
}
