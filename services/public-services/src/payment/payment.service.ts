import { recordset, type UnitOfWork } from '@lien-thong/kit/database';
import { settleDataIssues, type NewDataIssue } from '@lien-thong/kit/issues';
import type { IssueKind } from '../issues/issue-kinds';

const MISSING: IssueKind = 'PAYMENT_ACCOUNT_MISSING';

export interface NewPaymentAccountReport {
  readonly agencyCode: string;
  readonly present: boolean;
  readonly reportedOn: string;
  readonly document: string | null;
  readonly locator: string | null;
}

/**
 * Adds reports to the history and states a fact for each agency; an agency without an account is a data issue until it has
 * one. What a place of a document says is written once.
 */
export async function recordPaymentAccounts(
  uow: UnitOfWork,
  reports: readonly NewPaymentAccountReport[],
): Promise<void> {
  const added: { agency: string }[] = await uow.manager.query(
    `INSERT INTO payment_account_report (agency_code, present, reported_on, recorded_at, document, locator)
     SELECT "agencyCode", present, "reportedOn", $2, document, locator
     FROM jsonb_to_recordset($1::jsonb) AS report (
       "agencyCode" text, present boolean, "reportedOn" date, document text, locator text)
     ON CONFLICT DO NOTHING RETURNING agency_code AS agency`,
    [recordset(reports), uow.cause.at],
  );
  for (const { agency } of added) {
    uow.audit({ action: 'report-payment-account', subjectType: 'PaymentAccount', subject: agency });
    const last = reports.findLast((report) => report.agencyCode === agency) as NewPaymentAccountReport;
    uow.emit({
      type: 'public-services.payment-account-reported.v1',
      entity: 'PaymentAccount',
      subject: agency,
      agencies: [agency],
      data: { agencyCode: agency, present: last.present, reportedOn: last.reportedOn },
    });
  }
  await stateMissing(uow, [...new Set(reports.map(({ agencyCode }) => agencyCode))]);
}

async function stateMissing(uow: UnitOfWork, agencies: readonly string[]): Promise<void> {
  const missing: Omit<NewPaymentAccountReport, 'present'>[] = await uow.manager.query(
    `SELECT "agencyCode", "reportedOn", document, locator FROM (
       SELECT DISTINCT ON (agency_code) agency_code AS "agencyCode", present, reported_on AS "reportedOn", document, locator
       FROM payment_account_report WHERE agency_code = ANY($1) ORDER BY agency_code, reported_on DESC, id DESC
     ) AS last WHERE NOT present`,
    [agencies],
  );
  const issues = missing.map(({ agencyCode, reportedOn, document, locator }): NewDataIssue => ({
    ...{ kind: MISSING, subject: agencyCode, subjectType: 'Agency', responsible: agencyCode },
    detail: `Chưa có mã số tài khoản thanh toán trực tuyến, báo ngày ${reportedOn}`,
    source: document === null ? null : { document, locator },
  }));
  await settleDataIssues(uow.manager, [MISSING], 'Agency', agencies, issues);
  issues.forEach(uow.raise);
}
