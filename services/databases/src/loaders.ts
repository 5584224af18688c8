import { issueLoaders } from '@lien-thong/kit/issues';
import type { DataSource } from 'typeorm';
import { agencyLoaders } from './agency/agency.loader';
import { connectionLoaders } from './connection/connection.loader';
import { databaseLoaders } from './database/database.loader';
import { progressLoaders } from './progress/progress.loader';
import { qualityLoaders } from './quality/quality.loader';
import { reportLoaders } from './report/report.loader';
import { ISSUE_KINDS } from './issues/issue-kinds';

export type Loaders = ReturnType<typeof createLoaders>;

/** All loaders of one request. */
export function createLoaders(db: DataSource) {
  return {
    ...databaseLoaders(db),
    ...qualityLoaders(db),
    ...agencyLoaders(db),
    ...reportLoaders(db),
    ...connectionLoaders(db),
    ...progressLoaders(db),
    ...issueLoaders(db, ISSUE_KINDS),
  };
}
