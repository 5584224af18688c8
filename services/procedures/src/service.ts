import { packageRoot, type ServiceDefinition } from '@lien-thong/kit/subgraph';
import { Procedures1750000002000 } from '../migrations/1750000002000-procedures';
import { createCommands, type Commands } from './commands';
import { ComponentRow } from './component/component.entity';
import { onAgencyRegistered } from './events/on-agency-registered';
import { createLoaders, type Loaders } from './loaders';
import { ProcedureRow } from './procedure/procedure.entity';
import { procedureSeed } from './procedure/procedure.seed';
import { resolvers } from './resolvers';

export const procedures: ServiceDefinition<Loaders, Commands> = {
  name: 'procedures',
  portOffset: 2,
  root: packageRoot(__dirname),
  entities: [ProcedureRow, ComponentRow],
  migrations: [Procedures1750000002000],
  createLoaders,
  createCommands,
  resolvers,
  seeds: [procedureSeed],
  handlers: [onAgencyRegistered],
};
