import { versionLoader } from '@lien-thong/kit/commands';
import { issueLoaders } from '@lien-thong/kit/issues';
import type { DataSource } from 'typeorm';
import { agencyLoaders } from './agency/agency.loader';
import { chainLoaders } from './chain/chain.loader';
import { componentLoaders } from './component/component.loader';
import { paperLoaders } from './paper/paper.loader';
import { procedureLoaders } from './procedure/procedure.loader';
import { readinessLoaders } from './readiness/readiness.loader';
import { searchLoaders } from './search/search.loader';
import { versionLoaders } from './version/version.loader';
import { ISSUE_KINDS } from './issues/issue-kinds';

export type Loaders = ReturnType<typeof createLoaders>;

/** All loaders of one request. */
export function createLoaders(db: DataSource) {
  return {
    procedureRevision: versionLoader(db, 'Procedure'),
    ...procedureLoaders(db),
    ...agencyLoaders(db),
    ...versionLoaders(db),
    ...paperLoaders(db),
    ...readinessLoaders(db),
    ...chainLoaders(db),
    ...searchLoaders(db),
    ...componentLoaders(db),
    ...issueLoaders(db, ISSUE_KINDS),
  };
}
