import { versionLoader } from '@lien-thong/kit/commands';
import { issueLoaders } from '@lien-thong/kit/issues';
import type { DataSource } from 'typeorm';
import { levelLoaders } from './level/level.loader';
import { programmeLoaders } from './programme/programme.loader';
import { serviceLoaders } from './public-service/public-service.loader';
import { statisticsLoaders } from './statistics/statistics.loader';

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
    ...issueLoaders(db),
  };
}
