import type { DataSource } from 'typeorm';
import type { DatabaseDefinition } from '../database';
import type { EventHandler } from '../events';
import type { ProjectionCheck } from '../reconcile';
import type { DailyJob } from '../schedule';
import type { Seed } from '../seeds';
import type { RequestContext } from './request-context';
import type { SubgraphResolvers } from './subgraph-schema';

/** Everything that makes one subgraph different from the next. The same sentence in every service's src/service.ts. */
export interface ServiceDefinition<L, C = object> extends DatabaseDefinition {
  /** Place among the services: decides the port. */
  readonly portOffset: number;
  /** Folder with schema.graphql and seeds/. */
  readonly root: string;
  /** Per request, so that nothing one caller read is shown to another. */
  readonly createLoaders: (db: DataSource) => L;
  /** What mutations call; left out while a service has none. */
  readonly createCommands?: (db: DataSource) => C;
  readonly resolvers: SubgraphResolvers<RequestContext<L, C>>;
  readonly seeds: readonly Seed[];
  readonly handlers: readonly EventHandler[];
  /** How what the handlers keep is compared with its owners; left out where nothing can be. */
  readonly checks?: readonly ProjectionCheck[];
  /** What depends on the day alone; left out where nothing does. */
  readonly daily?: readonly DailyJob[];
}
