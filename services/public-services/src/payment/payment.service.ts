import { recordset, type UnitOfWork } from '@lien-thong/kit/database';

export interface NewPaymentAccountReport {
  readonly agencyCode: string;
  readonly present: boolean;
  readonly reportedOn: string;
  readonly document: string | null;
  readonly locator: string | null;
}

/** Adds reports to the history and states a fact for each agency. What a place of a document says is written once. */
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
}
