import { recordset, type UnitOfWork } from '@lien-thong/kit/database';
import type { DomainEvent } from '@lien-thong/kit/events';
import { publicStates } from '../task/task.state';
import { evidenceKindOf, MEASURED_BY } from './evidence.kinds';

interface Reported {
  readonly status?: { readonly status: string } | null;
}

interface Added {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly at: string;
}

/** A fact, and the databases through which tasks are about it. */
export interface Bearing {
  readonly event: DomainEvent<Reported>;
  readonly databases: readonly string[];
  /** Tasks due from this day on are out of its reach; left out where none is. */
  readonly dueBefore?: string | null;
}

/**
 * Adds facts as evidence to the tasks about their databases, and states it for each task. What was added before is not
 * added again, whatever is delivered twice.
 */
export async function addTaskEvidence(uow: UnitOfWork, bearings: readonly Bearing[]): Promise<void> {
  const rows = bearings.flatMap(({ event, databases, dueBefore = null }) => {
    const kind = evidenceKindOf(event);
    return kind === null ? [] : [{ ...factOf(event), kind, databases, dueBefore }];
  });
  if (rows.length === 0) return;
  const added: Added[] = await uow.manager.query(
    `INSERT INTO evidence (owner_type, owner_id, event_id, kind, event_type, subject, at)
     SELECT DISTINCT ON (about.task_id, fact.id) 'Task', about.task_id, fact.id, fact.kind, fact.type, fact.subject, fact.at
     FROM jsonb_to_recordset($1::jsonb) AS fact (
       id uuid, type text, subject text, at timestamptz, kind text, databases text[], "dueBefore" date)
     JOIN task_database about ON about.database_code = ANY(fact.databases)
     LEFT JOIN ranked_mandate deadline ON deadline.task_id = about.task_id AND deadline.deadline_rank = 1
     WHERE fact."dueBefore" IS NULL OR deadline.due_on < fact."dueBefore"
     ON CONFLICT DO NOTHING RETURNING owner_id AS id, kind, subject, at`,
    [recordset(rows)],
  );
  const evidenceOf = new Map<string, Added[]>();
  for (const row of added) evidenceOf.set(row.id, [...(evidenceOf.get(row.id) ?? []), row]);
  for (const { state, agencies } of await publicStates(uow.manager, [...evidenceOf.keys()])) {
    const evidence = (evidenceOf.get(state.id) ?? []).map(({ kind, subject, at }) => ({
      ...{ kind, subject, at: new Date(at).toISOString() },
    }));
    uow.emit({
      type: 'directives.task-evidence-added.v1',
      // Of its own: what other domains do must not make an agency's report stale.
      entity: 'TaskEvidence',
      subject: state.id,
      agencies,
      data: { ...state, evidence },
    });
  }
}

/** Adds facts as evidence to the findings that are measured by what they are about. */
export async function addFindingEvidence(
  uow: UnitOfWork,
  events: readonly DomainEvent<Reported>[],
): Promise<void> {
  const rows = events.flatMap((event) => {
    const kind = evidenceKindOf(event);
    const field = MEASURED_BY[event.type];
    return kind === null || !field ? [] : [{ ...factOf(event), kind, field }];
  });
  if (rows.length === 0) return;
  await uow.manager.query(
    `INSERT INTO evidence (owner_type, owner_id, event_id, kind, event_type, subject, at)
     SELECT 'Finding', finding.id, fact.id, fact.kind, fact.type, fact.subject, fact.at
     FROM jsonb_to_recordset($1::jsonb) AS fact (
       id uuid, type text, subject text, at timestamptz, kind text, field text)
     JOIN finding ON fact.field = ANY(finding.measured_by)
     ON CONFLICT DO NOTHING`,
    [recordset(rows)],
  );
}

const factOf = ({ id, type, subject, time }: DomainEvent) => ({ id, type, subject, at: time });
