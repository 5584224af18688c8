import { versionLoader } from '@lien-thong/kit/commands';
import { issueLoaders } from '@lien-thong/kit/issues';
import type { DataSource } from 'typeorm';
import { componentLoaders } from './component/component.loader';
import { procedureLoaders } from './procedure/procedure.loader';
import { versionLoaders } from './version/version.loader';

export type Loaders = ReturnType<typeof createLoaders>;

/** All loaders of one request. */
export function createLoaders(db: DataSource) {
  return {
    procedureRevision: versionLoader(db, 'Procedure'),
    ...procedureLoaders(db),
    ...versionLoaders(db),
    ...componentLoaders(db),
    ...issueLoaders(db),
  };
}
