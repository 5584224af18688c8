import { unitOfWork } from '@lien-thong/kit/database';
import { readCsv, type Seed } from '@lien-thong/kit/seeds';
import { recordPaymentAccounts } from './payment.service';

const COLUMNS = ['agency_code', 'present', 'reported_on', 'document', 'locator'] as const;

/** Bodies that a document names as without an account for online payment (finding 9). */
export const paymentSeed: Seed = {
  name: 'payment-accounts',
  files: ['payment-accounts.csv'],
  stamp: 'with data issues',
  async apply([text = ''], { db, cause }) {
    const reports = readCsv(text, COLUMNS).map((row) => ({
      agencyCode: row.agency_code as string,
      present: row.present === 'true',
      reportedOn: row.reported_on as string,
      document: row.document,
      locator: row.locator,
    }));
    await unitOfWork(db, cause, (uow) => recordPaymentAccounts(uow, reports));
  },
};
