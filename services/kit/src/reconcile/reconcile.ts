import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import { todayInVietnam, type LocalDate } from '../clock';
import { unitOfWork } from '../database';
import { settleDataIssues } from '../issues';
import type { AskGraph } from './ask-graph';
import { compare, foundTwice, type Difference } from './compare';
import { DIFFERS, issueOf, PROJECTION } from './difference-issue';
import type { Json } from './json';
import type { ProjectionCheck } from './projection-check';

export interface Reconciliation {
  /** How many things the owner or the projection speaks of. */
  readonly compared: number;
  readonly differences: readonly Difference[];
}

/**
 * Compares a projection with its owner, and states every difference as a data issue of the subgraph that keeps it; an
 * issue whose difference is gone is settled.
 * @param secondLookMs what differs is looked at again after so long, and counts only where it is still said in the same
 *   words: a fact on its way is no difference.
 */
export async function reconcile(
  db: DataSource,
  check: ProjectionCheck,
  ask: AskGraph,
  { at, secondLookMs }: { readonly at: Date; readonly secondLookMs: number },
): Promise<Reconciliation> {
  const day = todayInVietnam(at);
  let found = await look(db, check, ask, day);
  if (found.differences.length > 0) {
    await pause(secondLookMs);
    const again = await look(db, check, ask, day);
    found = { ...again, differences: foundTwice(found.differences, again.differences) };
  }
  const issues = found.differences.map((difference) => issueOf(check.projection, difference));
  await unitOfWork(db, { actor: 'reconcile', correlationId: randomUUID(), at }, async (uow) => {
    const subjects = await subjectsOf(uow.manager, check.projection);
    await settleDataIssues(uow.manager, [DIFFERS], PROJECTION, subjects, issues);
    for (const issue of issues) uow.raise(issue);
  });
  return found;
}

async function look(
  db: DataSource,
  check: ProjectionCheck,
  ask: AskGraph,
  day: LocalDate,
): Promise<Reconciliation> {
  const owned = new Map<string, Json>();
  for await (const [key, value] of check.owned(ask)) owned.set(key, value);
  const rows: { key: string; value: Json }[] = await db.query(
    // Not every projection depends on the day, and PostgreSQL refuses a parameter that no expression gives a type.
    `SELECT key, value FROM (${check.kept}) AS kept WHERE $1::date IS NOT NULL`,
    [day],
  );
  const kept = new Map(rows.map(({ key, value }) => [key, value]));
  const compared = new Set([...owned.keys(), ...kept.keys()]).size;
  return { compared, differences: compare(owned, kept) };
}

async function subjectsOf(manager: EntityManager, projection: string): Promise<string[]> {
  const rows: { subject: string }[] = await manager.query(
    'SELECT subject FROM data_issue WHERE kind = $1 AND subject_type = $2 AND starts_with(subject, $3)',
    [DIFFERS, PROJECTION, `${projection}/`],
  );
  return rows.map(({ subject }) => subject);
}
