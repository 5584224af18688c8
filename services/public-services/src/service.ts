import { packageRoot, type ServiceDefinition } from '@lien-thong/kit/subgraph';
import { PublicServices1750000002000 } from '../migrations/1750000002000-public-services';
import { createCommands, type Commands } from './commands';
import { onProcedureImported } from './events/on-procedure-imported';
import { createLoaders, type Loaders } from './loaders';
import { ProgrammeRow } from './programme/programme.entity';
import { programmeSeed } from './programme/programme.seed';
import { ServiceRow } from './public-service/public-service.entity';
import { resolvers } from './resolvers';

export const publicServices: ServiceDefinition<Loaders, Commands> = {
  name: 'public-services',
  portOffset: 3,
  root: packageRoot(__dirname),
  entities: [ServiceRow, ProgrammeRow],
  migrations: [PublicServices1750000002000],
  createLoaders,
  createCommands,
  resolvers,
  seeds: [programmeSeed],
  handlers: [onProcedureImported],
};
