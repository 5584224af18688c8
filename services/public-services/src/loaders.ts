import { versionLoader } from '@lien-thong/kit/commands';
import { issueLoaders } from '@lien-thong/kit/issues';
import type { DataSource } from 'typeorm';
import { agencyLoaders } from './agency/agency.loader';
import { formLoaders } from './form/form.loader';
import { levelLoaders } from './level/level.loader';
import { offeringLoaders } from './offering/offering.loader';
import { officeLoaders } from './office/office.loader';
import { paymentLoaders } from './payment/payment.loader';
import { prefillLoaders } from './prefill/prefill.loader';
import { programmeLoaders } from './programme/programme.loader';
import { serviceLoaders } from './public-service/public-service.loader';
import { statisticsLoaders } from './statistics/statistics.loader';
import { ISSUE_KINDS } from './issues/issue-kinds';

export type Loaders = ReturnType<typeof createLoaders>;

/** All loaders of one request. */
export function createLoaders(db: DataSource) {
  return {
    serviceVersion: versionLoader(db, 'PublicService'),
    ...serviceLoaders(db),
    ...levelLoaders(db),
    ...programmeLoaders(db),
    statisticsVersion: versionLoader(db, 'DossierStatistics'),
    ...statisticsLoaders(db),
    ...agencyLoaders(db),
    ...offeringLoaders(db),
    ...officeLoaders(db),
    ...formLoaders(db),
    ...prefillLoaders(db),
    ...paymentLoaders(db),
    ...issueLoaders(db, ISSUE_KINDS),
  };
}
