import type { Author } from '@lien-thong/kit/commands';
import type { DataSource } from 'typeorm';
import { reportElectronicForm } from './form/form.command';
import type {
  ReportDossierStatisticsInput,
  ReportServiceFormInput,
  ReportServicePaymentAccountInput,
  ReportServiceOfferingInput,
  SetServiceLevelInput,
} from './generated/graphql';
import { setServiceLevel } from './level/level.command';
import { reportOffering } from './offering/offering.command';
import { reportPaymentAccount } from './payment/payment.command';
import { reportDossierStatistics } from './statistics/statistics.command';

export type Commands = ReturnType<typeof createCommands>;

/** What mutations may do. Each command is one unit of work, and refuses by a coded error. */
export function createCommands(db: DataSource) {
  return {
    setServiceLevel: (author: Author, input: SetServiceLevelInput) => setServiceLevel(db, author, input),
    reportDossierStatistics: (author: Author, input: ReportDossierStatisticsInput) =>
      reportDossierStatistics(db, author, input),
    reportOffering: (author: Author, input: ReportServiceOfferingInput) => reportOffering(db, author, input),
    reportElectronicForm: (author: Author, input: ReportServiceFormInput) =>
      reportElectronicForm(db, author, input),
    reportPaymentAccount: (author: Author, input: ReportServicePaymentAccountInput) =>
      reportPaymentAccount(db, author, input),
  };
}
