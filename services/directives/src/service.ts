import { packageRoot, type ServiceDefinition } from '@lien-thong/kit/subgraph';
import { Directives1750000002000 } from '../migrations/1750000002000-directives';
import { DirectiveRow } from './directive/directive.entity';
import { directiveSeed } from './directive/directive.seed';
import { onAgencyRegistered } from './events/on-agency-registered';
import { createLoaders, type Loaders } from './loaders';
import { overdueSeed } from './overdue/overdue.seed';
import { resolvers } from './resolvers';
import { TaskRow } from './task/task.entity';
import { taskSeed } from './task/task.seed';

export const directives: ServiceDefinition<Loaders> = {
  name: 'directives',
  portOffset: 5,
  root: packageRoot(__dirname),
  entities: [DirectiveRow, TaskRow],
  migrations: [Directives1750000002000],
  createLoaders,
  resolvers,
  seeds: [directiveSeed, taskSeed, overdueSeed],
  handlers: [onAgencyRegistered],
};
