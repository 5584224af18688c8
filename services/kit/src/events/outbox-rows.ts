import type { DomainEvent } from './domain-event';

export interface OutboxRow {
  readonly position: string;
  readonly event_id: string;
  readonly type: string;
  readonly subject: string;
  readonly version: string;
  readonly agencies: string[];
  readonly data: unknown;
  readonly occurred_at: Date;
  readonly correlation_id: string;
}

/** A page of an outbox in its order: after a position, of these types (null: of all), so many at most. */
export const OUTBOX_PAGE = `
  SELECT position, event_id, type, subject, version, agencies, data, occurred_at, correlation_id
  FROM outbox WHERE position > $1 AND ($2::text[] IS NULL OR type = ANY($2)) ORDER BY position LIMIT $3`;

export function toEvent(source: string, row: OutboxRow): DomainEvent {
  return {
    id: row.event_id,
    source,
    type: row.type,
    subject: row.subject,
    time: row.occurred_at.toISOString(),
    version: Number(row.version),
    agencies: row.agencies,
    correlationId: row.correlation_id,
    data: row.data,
    position: Number(row.position),
  };
}
