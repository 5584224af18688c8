import { packageRoot, type ServiceDefinition } from '@lien-thong/kit/subgraph';
import { Procedures1750000002000 } from '../migrations/1750000002000-procedures';
import { Readiness1750000003000 } from '../migrations/1750000003000-readiness';
import { Search1750000004000 } from '../migrations/1750000004000-search';
import { SearchStanding1750000007000 } from '../migrations/1750000007000-search-standing';
import { SearchInMemory1750000009000 } from '../migrations/1750000009000-search-in-memory';
import { chainSeed } from './chain/chain.seed';
import { createCommands, type Commands } from './commands';
import { ComponentRow } from './component/component.entity';
import { agencyNamesCheck } from './events/agency-names.check';
import { agencySuccessionsCheck } from './events/agency-successions.check';
import { databaseStatesCheck } from './events/database-states.check';
import { serviceUseCheck } from './events/service-use.check';
import { onAgencyMerged } from './events/on-agency-merged';
import { onAgencyRegistered } from './events/on-agency-registered';
import { onDatabaseRegistered } from './events/on-database-registered';
import { onServiceRegistered } from './events/on-service-registered';
import { onStatisticsReported } from './events/on-statistics-reported';
import { createLoaders, type Loaders } from './loaders';
import { paperSeed } from './paper/paper.seed';
import { ProcedureRow } from './procedure/procedure.entity';
import { procedureSeed } from './procedure/procedure.seed';
import { resolvers } from './resolvers';
import { searchSeed } from './search/search.seed';

export const procedures: ServiceDefinition<Loaders, Commands> = {
  name: 'procedures',
  portOffset: 2,
  root: packageRoot(__dirname),
  entities: [ProcedureRow, ComponentRow],
  migrations: [
    Procedures1750000002000,
    Readiness1750000003000,
    Search1750000004000,
    SearchStanding1750000007000,
    SearchInMemory1750000009000,
  ],
  createLoaders,
  createCommands,
  resolvers,
  seeds: [paperSeed, procedureSeed, chainSeed, searchSeed],
  handlers: [
    onAgencyRegistered,
    onAgencyMerged,
    onDatabaseRegistered,
    onServiceRegistered,
    onStatisticsReported,
  ],
  checks: [agencyNamesCheck, agencySuccessionsCheck, databaseStatesCheck, serviceUseCheck],
};
