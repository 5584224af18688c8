import { issueLoaders } from '@lien-thong/kit/issues';
import type { DataSource } from 'typeorm';
import { agencyLoaders } from './agency/agency.loader';
import { databaseLoaders } from './database/database.loader';
import { directiveLoaders } from './directive/directive.loader';
import { evidenceLoaders } from './evidence/evidence.loader';
import { findingLoaders } from './finding/finding.loader';
import { overdueLoaders } from './overdue/overdue.loader';
import { targetLoaders } from './target/target.loader';
import { taskLoaders } from './task/task.loader';
import { ISSUE_KINDS } from './issues/issue-kinds';

export type Loaders = ReturnType<typeof createLoaders>;

/** All loaders of one request. */
export function createLoaders(db: DataSource) {
  return {
    ...directiveLoaders(db),
    ...taskLoaders(db),
    ...overdueLoaders(db),
    ...targetLoaders(db),
    ...findingLoaders(db),
    ...agencyLoaders(db),
    ...databaseLoaders(db),
    ...evidenceLoaders(db),
    ...issueLoaders(db, ISSUE_KINDS),
  };
}
