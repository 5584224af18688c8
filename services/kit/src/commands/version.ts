import type { DataSource } from 'typeorm';
import type { UnitOfWork } from '../database';
import { CodedError, kitErrors } from '../errors';
import { alignToKeys, createLoader, type KeyLoader } from '../loaders';

/**
 * Optimistic locking: the author must have seen the version that is about to change. Locks it until commit, so that of
 * two authors at once the second is told.
 * @throws GRAPH_VERSION_STALE where the entity has another version by now.
 */
export async function requireVersion(
  uow: UnitOfWork,
  entity: string,
  subject: string,
  expected: number,
): Promise<void> {
  const rows: { version: string }[] = await uow.manager.query(
    'SELECT version FROM entity_version WHERE entity = $1 AND subject = $2 FOR UPDATE',
    [entity, subject],
  );
  const current = Number(rows[0]?.version ?? 0);
  if (current !== expected) {
    throw new CodedError(kitErrors.VERSION_STALE, { subject, expected, current });
  }
}

/** The version of each entity, as a command expects it; 0 for one that was never stated. */
export function versionLoader(db: DataSource, entity: string): KeyLoader<number> {
  return createLoader(async (subjects) => {
    const rows: { subject: string; version: string }[] = await db.query(
      'SELECT subject, version FROM entity_version WHERE entity = $1 AND subject = ANY($2)',
      [entity, subjects],
    );
    return alignToKeys(subjects, rows, (row) => row.subject).map((row) => Number(row?.version ?? 0));
  });
}
