import { recordset, type UnitOfWork } from '@lien-thong/kit/database';
import { settleDataIssues, type NewDataIssue } from '@lien-thong/kit/issues';
import type { OfferingStatus, ServiceLevel } from '../generated/graphql';
import type { IssueKind } from '../issues/issue-kinds';
import { LEVEL_NAME } from '../public-service/public-service.issues';
import { mismatchOf } from './offering.entity';
import { stateOfferings } from './offering.facts';

export interface NewOfferingReport {
  readonly offeringId: string;
  readonly portalLevel: ServiceLevel | null;
  readonly systemLevel: ServiceLevel | null;
  readonly status: OfferingStatus;
  readonly reportedOn: string;
  readonly reportedBy: string;
}

const KINDS: readonly IssueKind[] = ['OFFERING_LEVELS_DIFFER', 'OFFERING_BROKEN'];

/** Adds reports to the history of offerings, and states the facts and the issues that follow. */
export async function recordOfferingReports(
  uow: UnitOfWork,
  reports: readonly NewOfferingReport[],
): Promise<void> {
  if (reports.length === 0) return;
  const ids = reports.map((report) => report.offeringId);
  await uow.manager.query(
    `INSERT INTO offering_report (offering_id, portal_level, system_level, status, reported_on, recorded_at, reported_by)
     SELECT "offeringId", "portalLevel", "systemLevel", status, "reportedOn", $2, "reportedBy"
     FROM jsonb_to_recordset($1::jsonb) AS report (
       "offeringId" text, "portalLevel" text, "systemLevel" text, status text, "reportedOn" date, "reportedBy" text)`,
    [recordset(reports), uow.cause.at],
  );
  const issues = reports.flatMap(issuesOf);
  await settleDataIssues(uow.manager, KINDS, 'ServiceOffering', ids, issues);
  issues.forEach(uow.raise);
  for (const id of ids) uow.audit({ action: 'report-offering', subjectType: 'ServiceOffering', subject: id });
  await stateOfferings(uow, ids);
  const differing = reports.filter((report) => mismatchOf(report)).map((report) => report.offeringId);
  await stateOfferings(uow, differing, 'public-services.offering-mismatch-found.v1');
}

function issuesOf(report: NewOfferingReport): NewDataIssue[] {
  if (report.status === 'WITHDRAWN') return [];
  const issue = (kind: IssueKind, detail: string): NewDataIssue => ({
    kind,
    subject: report.offeringId,
    subjectType: 'ServiceOffering',
    responsible: report.offeringId.slice(report.offeringId.lastIndexOf('/') + 1),
    detail,
    source: null,
  });
  const found: NewDataIssue[] = [];
  if (mismatchOf(report)) {
    const [portal, system] = [report.portalLevel, report.systemLevel].map(
      (level) => LEVEL_NAME[level as ServiceLevel],
    );
    found.push(
      issue('OFFERING_LEVELS_DIFFER', `Cổng quốc gia ghi «${portal}», hệ thống của cơ quan ghi «${system}»`),
    );
  }
  if (report.status === 'BROKEN') found.push(issue('OFFERING_BROKEN', 'Nơi cung cấp báo không sử dụng được'));
  return found;
}
