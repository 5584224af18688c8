import { issueLoaders } from '@lien-thong/kit/issues';
import type { DataSource } from 'typeorm';
import { componentLoaders } from './component/component.loader';
import { procedureLoaders } from './procedure/procedure.loader';

export type Loaders = ReturnType<typeof createLoaders>;

/** All loaders of one request. */
export function createLoaders(db: DataSource) {
  return { ...procedureLoaders(db), ...componentLoaders(db), ...issueLoaders(db) };
}
