import { packageRoot, type ServiceDefinition } from '@lien-thong/kit/subgraph';
import { Databases1750000002000 } from '../migrations/1750000002000-databases';
import { Connections1750000003000 } from '../migrations/1750000003000-connections';
import { QualityAndFields1750000004000 } from '../migrations/1750000004000-quality-and-fields';
import { createCommands, type Commands } from './commands';
import { DataConnectionRow } from './connection/connection.entity';
import { connectionSeed } from './connection/connection.seed';
import { DatabaseRow } from './database/database.entity';
import { databaseSeed } from './database/database.seed';
import { agencySuccessionsCheck } from './events/agency-successions.check';
import { onAgencyMerged } from './events/on-agency-merged';
import { createLoaders, type Loaders } from './loaders';
import { printedTotalSeed } from './printed-total/printed-total.seed';
import { resolvers } from './resolvers';

export const databases: ServiceDefinition<Loaders, Commands> = {
  name: 'databases',
  portOffset: 4,
  root: packageRoot(__dirname),
  entities: [DatabaseRow, DataConnectionRow],
  migrations: [Databases1750000002000, Connections1750000003000, QualityAndFields1750000004000],
  createLoaders,
  createCommands,
  resolvers,
  seeds: [databaseSeed, connectionSeed, printedTotalSeed],
  handlers: [onAgencyMerged],
  checks: [agencySuccessionsCheck],
};
