import type { DataSource } from 'typeorm';
import type { EventHandler } from './event-handler';
import type { EventTransport } from './transport';

export interface HandlerLag {
  readonly handler: string;
  readonly source: string;
  readonly position: number;
  readonly head: number;
  readonly parked: number;
}

export async function positionOf(db: DataSource, handler: EventHandler): Promise<number> {
  const rows: { position: string }[] = await db.query(
    'SELECT position FROM consumer_position WHERE handler = $1 AND source = $2',
    [handler.name, handler.source],
  );
  return Number(rows[0]?.position ?? 0);
}

/** How far each handler stands behind the newest event that concerns it. */
export async function handlerLag(
  db: DataSource,
  transport: EventTransport,
  handlers: readonly EventHandler[],
): Promise<HandlerLag[]> {
  const parked: { handler: string; count: string }[] = await db.query(
    'SELECT handler, count(*) AS count FROM parked_event GROUP BY handler',
  );
  const parkedBy = new Map(parked.map((row) => [row.handler, Number(row.count)]));
  return Promise.all(
    handlers.map(async (handler) => ({
      handler: handler.name,
      source: handler.source,
      position: await positionOf(db, handler),
      head: await transport.head(handler.source, handler.types),
      parked: parkedBy.get(handler.name) ?? 0,
    })),
  );
}
