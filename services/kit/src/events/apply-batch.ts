import type { DataSource, EntityManager } from 'typeorm';
import { UnreadableEvent } from './cloud-event';
import { contractFaults } from './contracts';
import { recordset } from '../database/recordset';
import { unitOfWork, type UnitOfWork } from '../database/unit-of-work';
import type { DomainEvent } from './domain-event';
import type { EventHandler } from './event-handler';
import { isTransient } from './is-transient';
import { stateProjection } from './state-projection';
import type { Delivery, UnreadableMessage } from './transport';

export interface BatchOutcome {
  readonly applied: number;
  readonly parked: number;
}

type Keeping = Pick<Delivery, 'mark' | 'alive'>;

/**
 * Applies a batch once: events already handled are skipped; the effect, the idempotency rows and the transport's place
 * are one transaction. If the batch fails, its events are taken one by one, and the one that cannot be applied is parked.
 * @throws what is transient, so that the caller tries the same batch again later.
 */
export async function applyBatch(
  db: DataSource,
  handler: EventHandler,
  batch: readonly DomainEvent[],
  keeping: Keeping = {},
): Promise<BatchOutcome> {
  if (batch.length === 0) return { applied: 0, parked: 0 };
  try {
    return { applied: await applyTogether(db, handler, batch, keeping), parked: 0 };
  } catch (error) {
    if (isTransient(error)) throw error;
    if (batch.length === 1) return park(db, handler, batch[0] as DomainEvent, error, keeping);
  }
  const outcome = { applied: 0, parked: 0 };
  for (const event of batch) {
    const one = await applyBatch(db, handler, [event], keeping);
    outcome.applied += one.applied;
    outcome.parked += one.parked;
    await keeping.alive?.();
  }
  return outcome;
}

/** @throws what the handler throws, and nothing is written then. */
export async function applyTogether(
  db: DataSource,
  handler: EventHandler,
  batch: readonly DomainEvent[],
  { mark }: Keeping,
): Promise<number> {
  const last = batch.at(-1) as DomainEvent;
  const cause = { actor: handler.name, correlationId: last.correlationId, at: new Date() };
  return unitOfWork(db, cause, async (uow) => {
    const applied = await applyFresh(uow, handler, batch);
    await mark?.(uow.manager, last);
    return applied;
  });
}

/** Applies what the handler has not applied yet, in the transaction of its idempotency rows. @returns how many. */
export async function applyFresh(
  uow: UnitOfWork,
  handler: EventHandler,
  batch: readonly DomainEvent[],
): Promise<number> {
  const fresh = await claim(uow.manager, handler, batch);
  fresh.forEach(requireContract);
  const last = fresh.at(-1);
  if (!last) return 0;
  await handler.apply(fresh, uow);
  stateProjection(uow, handler, last);
  return fresh.length;
}

function requireContract({ type, data }: DomainEvent): void {
  const faults = contractFaults(type, data);
  if (faults.length > 0) throw new UnreadableEvent(`does not fit ${type}: ${faults.join('; ')}`);
}

async function claim(
  manager: EntityManager,
  handler: EventHandler,
  batch: readonly DomainEvent[],
): Promise<DomainEvent[]> {
  const claimed: { event_id: string }[] = await manager.query(
    `INSERT INTO handled_event (handler, event_id)
     SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING RETURNING event_id`,
    [handler.name, batch.map((event) => event.id)],
  );
  const ids = new Set(claimed.map((row) => row.event_id));
  return batch.filter((event) => ids.delete(event.id));
}

async function park(
  db: DataSource,
  handler: EventHandler,
  event: DomainEvent,
  error: unknown,
  { mark }: Keeping,
): Promise<BatchOutcome> {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  await db.transaction(async (manager) => {
    await manager.query(
      `INSERT INTO parked_event (handler, event_id, source, reason, event)
       SELECT $1, $2, $3, $4, ($5::jsonb)->0 ON CONFLICT DO NOTHING`,
      [handler.name, event.id, handler.source, reason, recordset([event])],
    );
    await mark?.(manager, event);
  });
  return { applied: 0, parked: 1 };
}

/** Keeps what is no event at all, as the text that came. */
export async function parkUnreadable(
  db: DataSource,
  handler: EventHandler,
  messages: readonly UnreadableMessage[],
): Promise<void> {
  for (const { id, reason, text } of messages) {
    await db.query(
      `INSERT INTO parked_event (handler, event_id, source, reason, event)
       VALUES ($1, $2, $3, $4, to_jsonb($5::text)) ON CONFLICT DO NOTHING`,
      // PostgreSQL stores no NUL in a text.
      [handler.name, id, handler.source, reason, text.replaceAll('\u0000', '\ufffd')],
    );
  }
}
