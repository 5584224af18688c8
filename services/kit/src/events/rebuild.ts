import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { unitOfWork, type UnitOfWork } from '../database/unit-of-work';
import { InvariantError } from '../errors';
import { applyFresh } from './apply-batch';
import type { EventHandler } from './event-handler';
import type { NewEvent } from './outbox';
import type { EventTransport } from './transport';

/**
 * Builds what a handler keeps anew, from the first event of its source on, in one transaction: nobody reads a part of
 * it, and the running handler waits and goes on behind it. Of the facts that follow, the last one about each subject is
 * stated, and no news where it was stated before (ADR 4).
 * @returns how many events were applied.
 */
export async function rebuild(
  db: DataSource,
  transport: EventTransport,
  handler: EventHandler,
  onProgress: (applied: number) => void = () => undefined,
): Promise<number> {
  const { forget } = handler;
  if (!forget)
    throw new InvariantError(`${handler.name} writes rows of its own subgraph; it keeps no projection`);
  const cause = { actor: `rebuild:${handler.name}`, correlationId: randomUUID(), at: new Date() };
  return unitOfWork(db, cause, async (uow) => {
    for (const sql of forget) await uow.manager.query(sql);
    await uow.manager.query('DELETE FROM handled_event WHERE handler = $1', [handler.name]);
    const last = lastFacts(uow);
    let applied = 0;
    await transport.replay(handler, async (events) => {
      applied += await applyFresh(last.uow, handler, events);
      onProgress(applied);
    });
    last.emit();
    return applied;
  });
}

/** Holds facts back until the end, when each subject has its last state. */
function lastFacts(uow: UnitOfWork): { readonly uow: UnitOfWork; emit(): void } {
  const facts = new Map<string, NewEvent>();
  return {
    uow: {
      ...uow,
      emit: (event) => void facts.set(JSON.stringify([event.type, event.entity, event.subject]), event),
    },
    emit: () => facts.forEach(uow.emit),
  };
}
