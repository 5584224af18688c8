import { issueLoaders } from '@lien-thong/kit/issues';
import type { DataSource } from 'typeorm';
import { agencyLoaders } from './agency/agency.loader';
import { changeLoaders } from './change/change.loader';
import { mergerLoaders } from './merger/merger.loader';
import { unitLoaders } from './unit/unit.loader';
import { ISSUE_KINDS } from './issues/issue-kinds';

export type Loaders = ReturnType<typeof createLoaders>;

/** All loaders of one request. */
export function createLoaders(db: DataSource) {
  return {
    ...agencyLoaders(db),
    ...unitLoaders(db),
    ...mergerLoaders(db),
    ...changeLoaders(db),
    ...issueLoaders(db, ISSUE_KINDS),
  };
}
