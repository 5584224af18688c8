import type { UnitOfWork } from '@lien-thong/kit/database';
import { settleDataIssues, type NewDataIssue } from '@lien-thong/kit/issues';
import type { ProcedureStated } from '../events/procedure-state';
import type { IssueKind } from '../issues/issue-kinds';
import { serviceIdOf } from '../public-service/service-id';

const MISSING: IssueKind = 'FULL_WITHOUT_ELECTRONIC_FORM';

/**
 * A service that the catalogue flags as fully online, with papers of which none has a form; null where it is not. An
 * internal procedure is no public service.
 */
export function missingForm({
  code,
  kind,
  status,
  onlineLevel,
  managingAgencyCode,
  components,
  source,
}: ProcedureStated): NewDataIssue | null {
  const offered = kind !== 'INTERNAL' && status === 'IN_FORCE' && onlineLevel === 'FULL';
  if (!offered || components.length === 0 || components.some(({ eForm }) => eForm)) return null;
  return {
    ...{ kind: MISSING, subject: serviceIdOf(code), subjectType: 'PublicService' },
    responsible: managingAgencyCode,
    detail: `Toàn trình, ${components.length} giấy tờ, không có biểu mẫu điện tử`,
    source: source ?? null,
  };
}

/** States anew which of these services lack a form; what an agency reports of its form stands before the catalogue. */
export async function stateMissingForms(
  uow: UnitOfWork,
  procedures: readonly ProcedureStated[],
): Promise<void> {
  const services = procedures.map(({ code }) => serviceIdOf(code));
  const reported: { id: string }[] = await uow.manager.query(
    `SELECT id FROM (
       SELECT DISTINCT ON (service_id) service_id AS id, present FROM form_report
       WHERE service_id = ANY($1) ORDER BY service_id, reported_on DESC, id DESC
     ) AS last WHERE present`,
    [services],
  );
  const formed = new Set(reported.map(({ id }) => id));
  const issues = procedures
    .flatMap((procedure) => missingForm(procedure) ?? [])
    .filter(({ subject }) => !formed.has(subject));
  await settleDataIssues(uow.manager, [MISSING], 'PublicService', services, issues);
  issues.forEach(uow.raise);
}
