import { recordset, type UnitOfWork } from '@lien-thong/kit/database';
import { settleDataIssues } from '@lien-thong/kit/issues';
import { readDeadline } from '../deadline/deadline.entity';
import { faultsOf, FINDING_ISSUES } from './finding.issues';
import type { NewFinding } from './finding.input';

/** Registers findings, or brings registered ones up to date. */
export async function registerFindings(uow: UnitOfWork, findings: readonly NewFinding[]): Promise<void> {
  await uow.manager.query(
    `INSERT INTO finding (id, title, category, measured_by, unmeasured, operation, variables, figure, figure_meaning,
                          document, locator)
     SELECT id, title, category, "measuredBy", unmeasured, operation, variables, figure, "figureMeaning", document, locator
     FROM jsonb_to_recordset($1::jsonb) AS finding (
       id text, title text, category text, "measuredBy" text[], unmeasured text, operation text, variables jsonb,
       figure text, "figureMeaning" text, document text, locator text)
     ON CONFLICT (id) DO UPDATE SET
       title = excluded.title, category = excluded.category, measured_by = excluded.measured_by,
       unmeasured = excluded.unmeasured, operation = excluded.operation, variables = excluded.variables,
       figure = excluded.figure, figure_meaning = excluded.figure_meaning, document = excluded.document, locator = excluded.locator`,
    [recordset(findings.map(({ live, ...finding }) => ({ ...finding, ...live })))],
  );
  const ids = findings.map((finding) => finding.id);
  await replaceLocalities(uow, findings, ids);
  await replaceResponsibilities(uow, findings, ids);
  await settleDataIssues(uow.manager, FINDING_ISSUES, 'Finding', ids);
  findings.flatMap(faultsOf).forEach(uow.raise);
  for (const id of ids) uow.audit({ action: 'register-finding', subjectType: 'Finding', subject: id });
}

async function replaceLocalities(
  uow: UnitOfWork,
  findings: readonly NewFinding[],
  ids: readonly string[],
): Promise<void> {
  const rows = findings.flatMap(({ id, localities }) =>
    localities.map((locality, index) => ({ ...locality, finding: id, ordinal: index + 1 })),
  );
  await uow.manager.query('DELETE FROM finding_locality WHERE finding_id = ANY($1)', [ids]);
  await uow.manager.query(
    `INSERT INTO finding_locality (finding_id, ordinal, agency_code, printed, document, locator)
     SELECT finding, ordinal, "agencyCode", printed, document, locator
     FROM jsonb_to_recordset($1::jsonb) AS locality (
       finding text, ordinal int, "agencyCode" text, printed text, document text, locator text)`,
    [recordset(rows)],
  );
}

async function replaceResponsibilities(
  uow: UnitOfWork,
  findings: readonly NewFinding[],
  ids: readonly string[],
): Promise<void> {
  const rows = findings.flatMap(({ id, responsibilities }) =>
    responsibilities.map((duty, index) => ({
      ...duty,
      ...readDeadline(duty.deadlineText),
      finding: id,
      ordinal: index + 1,
    })),
  );
  await uow.manager.query('DELETE FROM finding_responsibility WHERE finding_id = ANY($1)', [ids]);
  await uow.manager.query(
    `INSERT INTO finding_responsibility (finding_id, ordinal, agency_code, printed_name, action, deadline_text,
                                         deadline_precision, due_on, document, locator)
     SELECT finding, ordinal, "agencyCode", "printedName", action, text, precision, "dueOn", document, locator
     FROM jsonb_to_recordset($1::jsonb) AS duty (
       finding text, ordinal int, "agencyCode" text, "printedName" text, action text, text text, precision text,
       "dueOn" date, document text, locator text)`,
    [recordset(rows)],
  );
}
