import type { DataSource } from 'typeorm';
import { applyTogether } from './apply-batch';
import type { DomainEvent } from './domain-event';
import type { EventHandler } from './event-handler';

/** A dead letter: an event that a handler could not apply, or the text of a message that is no event. */
export interface ParkedEvent {
  readonly handler: string;
  readonly eventId: string;
  readonly source: string;
  readonly reason: string;
  readonly parkedAt: Date;
  readonly event: DomainEvent | string;
}

/** How many events each handler has parked. */
export async function parkedBy(db: DataSource): Promise<Map<string, number>> {
  const rows: { handler: string; count: number }[] = await db.query(
    'SELECT handler, count(*)::int AS count FROM parked_event GROUP BY handler',
  );
  return new Map(rows.map(({ handler, count }) => [handler, count]));
}

/** Those of one id or of one handler where it is given; in the order of their source. */
export async function parkedEvents(
  db: DataSource,
  { handler, eventId }: { readonly handler?: string; readonly eventId?: string } = {},
): Promise<ParkedEvent[]> {
  return db.query(
    `SELECT handler, event_id AS "eventId", source, reason, parked_at AS "parkedAt", event
     FROM parked_event
     WHERE ($1::text IS NULL OR handler = $1) AND ($2::text IS NULL OR event_id::text = $2)
     ORDER BY handler, (event -> 'position')::bigint NULLS LAST, parked_at, event_id`,
    [handler ?? null, eventId ?? null],
  );
}

export type SentBack =
  { readonly outcome: 'APPLIED' } | { readonly outcome: 'REFUSED'; readonly reason: string };

/**
 * Hands a parked event to its handler again. Applied, it is parked no more, in the same transaction; refused, it stays,
 * with the reason of this attempt. A message that is no event cannot be applied by anybody.
 */
export async function sendBack(
  db: DataSource,
  handlers: readonly EventHandler[],
  parked: ParkedEvent,
): Promise<SentBack> {
  const handler = handlers.find(({ name }) => name === parked.handler);
  if (!handler) return { outcome: 'REFUSED', reason: `there is no handler ${parked.handler} any more` };
  if (typeof parked.event === 'string') return { outcome: 'REFUSED', reason: parked.reason };
  const key = [parked.handler, parked.eventId];
  try {
    await applyTogether(db, handler, [parked.event], {
      mark: (manager) => manager.query('DELETE FROM parked_event WHERE handler = $1 AND event_id = $2', key),
    });
    return { outcome: 'APPLIED' };
  } catch (error) {
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    await db.query('UPDATE parked_event SET reason = $3 WHERE handler = $1 AND event_id = $2', [
      ...key,
      reason,
    ]);
    return { outcome: 'REFUSED', reason };
  }
}
