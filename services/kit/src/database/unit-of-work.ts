import type { DataSource, EntityManager } from 'typeorm';
import { appendToOutbox, type NewEvent } from '../events/outbox';
import { writeDataIssues, type NewDataIssue } from '../issues/write-data-issues';
import { recordset } from './recordset';

/** Who or what makes a change, and when. `actor` is an agency code, or the name of a seed, an import or a handler. */
export interface Cause {
  readonly actor: string;
  readonly correlationId: string;
  readonly at: Date;
}

export interface AuditEntry {
  readonly action: string;
  readonly subjectType: string;
  readonly subject: string;
}

/** One transaction: business rows through `manager`, and what has to be true with them. */
export interface UnitOfWork {
  readonly manager: EntityManager;
  readonly cause: Cause;
  audit(entry: AuditEntry): void;
  emit(event: NewEvent): void;
  /** Stated only where nothing else is; of several, the last one. */
  emitOtherwise(event: NewEvent): void;
  raise(issue: NewDataIssue): void;
}

/**
 * Runs a command in one transaction. Audit, data issues and outbox rows are written last, in one statement each: the
 * outbox takes a lock that is held until commit, and nothing slow may happen behind it.
 */
export async function unitOfWork<T>(
  db: DataSource,
  cause: Cause,
  work: (uow: UnitOfWork) => Promise<T>,
): Promise<T> {
  return db.transaction(async (manager) => {
    const audits: AuditEntry[] = [];
    const events: NewEvent[] = [];
    const issues: NewDataIssue[] = [];
    let otherwise: NewEvent | undefined;
    const result = await work({
      manager,
      cause,
      audit: (entry) => void audits.push(entry),
      emit: (event) => void events.push(event),
      emitOtherwise: (event) => void (otherwise = event),
      raise: (issue) => void issues.push(issue),
    });
    if (audits.length > 0) await writeAudits(manager, cause, audits);
    if (issues.length > 0) await writeDataIssues(manager, cause.at, issues);
    const stated = events.length > 0 ? await appendToOutbox(manager, cause, events) : 0;
    if (stated === 0 && otherwise) await appendToOutbox(manager, cause, [otherwise]);
    return result;
  });
}

async function writeAudits(
  manager: EntityManager,
  cause: Cause,
  audits: readonly AuditEntry[],
): Promise<void> {
  await manager.query(
    `INSERT INTO audit_log (at, actor, action, subject_type, subject, correlation_id)
     SELECT $2, $3, entry.action, entry."subjectType", entry.subject, $4
     FROM jsonb_to_recordset($1::jsonb) AS entry (action text, "subjectType" text, subject text)`,
    [recordset(audits), cause.at, cause.actor, cause.correlationId],
  );
}
