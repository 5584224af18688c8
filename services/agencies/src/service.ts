import { packageRoot, type ServiceDefinition } from '@lien-thong/kit/subgraph';
import { Agencies1750000001000 } from '../migrations/1750000001000-agencies';
import { AgencyRow } from './agency/agency.entity';
import { agencySeed } from './agency/agency.seed';
import { createLoaders, type Loaders } from './loaders';
import { resolvers } from './resolvers';
import { UnitRow } from './unit/unit.entity';
import { unitSeed } from './unit/unit.seed';

export const agencies: ServiceDefinition<Loaders> = {
  name: 'agencies',
  portOffset: 1,
  root: packageRoot(__dirname),
  entities: [AgencyRow, UnitRow],
  migrations: [Agencies1750000001000],
  createLoaders,
  resolvers,
  seeds: [unitSeed, agencySeed],
  handlers: [],
};
