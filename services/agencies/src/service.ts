import { packageRoot, type ServiceDefinition } from '@lien-thong/kit/subgraph';
import { Agencies1750000001000 } from '../migrations/1750000001000-agencies';
import { MergersAndChanges1750000002000 } from '../migrations/1750000002000-mergers-and-changes';
import { AgencyRow } from './agency/agency.entity';
import { agencySeed } from './agency/agency.seed';
import { createCommands, type Commands } from './commands';
import { onAgencyFact } from './events/on-agency-fact';
import { onDatabaseFact } from './events/on-database-fact';
import { onDirectiveFact } from './events/on-directive-fact';
import { onProcedureFact } from './events/on-procedure-fact';
import { onPublicServiceFact } from './events/on-public-service-fact';
import { createLoaders, type Loaders } from './loaders';
import { resolvers } from './resolvers';
import { UnitRow } from './unit/unit.entity';
import { unitSeed } from './unit/unit.seed';

export const agencies: ServiceDefinition<Loaders, Commands> = {
  name: 'agencies',
  portOffset: 1,
  root: packageRoot(__dirname),
  entities: [AgencyRow, UnitRow],
  migrations: [Agencies1750000001000, MergersAndChanges1750000002000],
  createLoaders,
  createCommands,
  resolvers,
  seeds: [unitSeed, agencySeed],
  handlers: [onAgencyFact, onProcedureFact, onPublicServiceFact, onDatabaseFact, onDirectiveFact],
};
