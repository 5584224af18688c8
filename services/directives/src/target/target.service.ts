import { recordset, type UnitOfWork } from '@lien-thong/kit/database';
import { InvariantError } from '@lien-thong/kit/errors';
import { settleDataIssues } from '@lien-thong/kit/issues';
import { readDeadline } from '../deadline/deadline.entity';
import { unreadableDeadlines } from '../deadline/deadline.issues';
import type { TargetComparison } from '../generated/graphql';
import { ruleOf } from './rules';

export interface NewTarget {
  readonly code: string;
  readonly name: string;
  readonly value: number | null;
  readonly unit: string | null;
  readonly comparison: TargetComparison | null;
  readonly deadlineText: string | null;
  readonly phase: number | null;
  readonly directiveId: string;
  readonly measuredBy: string | null;
  readonly unmeasured: string | null;
  readonly document: string | null;
  readonly locator: string | null;
}

/** Registers targets, or brings registered ones up to date. */
export async function registerTargets(uow: UnitOfWork, targets: readonly NewTarget[]): Promise<void> {
  for (const { code, measuredBy } of targets) {
    if (measuredBy !== null && !ruleOf(measuredBy).rule) {
      throw new InvariantError(`Target ${code}: no rule counts «${measuredBy}»`);
    }
  }
  const rows = targets.map((target) => ({ ...target, ...readDeadline(target.deadlineText) }));
  await uow.manager.query(
    `INSERT INTO target (code, name, value, unit, comparison, deadline_text, deadline_precision, due_on, phase,
                         directive_id, measured_by, unmeasured, document, locator)
     SELECT code, name, value, unit, comparison, text, precision, "dueOn", phase, "directiveId", "measuredBy",
            unmeasured, document, locator
     FROM jsonb_to_recordset($1::jsonb) AS target (
       code text, name text, value double precision, unit text, comparison text, text text, precision text,
       "dueOn" date, phase int, "directiveId" text, "measuredBy" text, unmeasured text, document text, locator text)
     ON CONFLICT (code) DO UPDATE SET
       name = excluded.name, value = excluded.value, unit = excluded.unit, comparison = excluded.comparison,
       deadline_text = excluded.deadline_text, deadline_precision = excluded.deadline_precision,
       due_on = excluded.due_on, phase = excluded.phase, directive_id = excluded.directive_id,
       measured_by = excluded.measured_by, unmeasured = excluded.unmeasured, document = excluded.document,
       locator = excluded.locator`,
    [recordset(rows)],
  );
  const codes = targets.map((target) => target.code);
  await settleDataIssues(uow.manager, ['DEADLINE_UNREADABLE'], 'Target', codes);
  for (const { code, ...target } of targets) {
    unreadableDeadlines('Target', code, [target]).forEach(uow.raise);
    uow.audit({ action: 'register-target', subjectType: 'Target', subject: code });
  }
}
