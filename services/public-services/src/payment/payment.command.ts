import { todayInVietnam } from '@lien-thong/kit/clock';
import { requireRight, requireVersion, type Author } from '@lien-thong/kit/commands';
import { unitOfWork } from '@lien-thong/kit/database';
import { keyOn } from '@lien-thong/kit/succession';
import type { DataSource } from 'typeorm';
import type { ReportServicePaymentAccountInput } from '../generated/graphql';
import { requireNextDay } from '../public-service/public-service.errors';
import { recordPaymentAccounts } from './payment.service';

/** Records whether an agency has an account for online payment. @returns the agency's code. */
export function reportPaymentAccount(
  db: DataSource,
  author: Author,
  { agency, present, reportedOn, expectedVersion }: ReportServicePaymentAccountInput,
): Promise<string> {
  return unitOfWork(db, author.cause, async (uow) => {
    const today = todayInVietnam(uow.cause.at);
    requireRight(author, await keyOn(uow.manager, 'agency', agency, today));
    await requireVersion(uow, 'PaymentAccount', agency, expectedVersion);
    const rows: { present: boolean; last: string }[] = await uow.manager.query(
      `SELECT present, reported_on AS last FROM payment_account_report
       WHERE agency_code = $1 ORDER BY reported_on DESC, id DESC LIMIT 1`,
      [agency],
    );
    const day = reportedOn ?? today;
    requireNextDay(today, day, rows[0]?.last ?? null);
    if (rows[0]?.present === present && rows[0].last === day) return agency;
    await recordPaymentAccounts(uow, [
      { agencyCode: agency, present, reportedOn: day, document: null, locator: null },
    ]);
    return agency;
  });
}
