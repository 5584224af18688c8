import type { RequestClock } from '../clock';
import type { Locale } from '../errors';
import type { SubgraphResolvers } from '../subgraph';

/** What a resolver of a guest knows of its request. Not who asks: the seal of the house is no guest's to open. */
export interface GuestContext<L> {
  readonly clock: RequestClock;
  readonly locale: Locale;
  readonly correlationId: string;
  readonly loaders: L;
}

/** Everything that makes one subgraph of a partner different from the next. Where its data are is its own business. */
export interface GuestDefinition<L> {
  readonly name: string;
  /** Folder with schema.graphql. */
  readonly root: string;
  /** Per request, so that each entity is looked up once in it. */
  readonly createLoaders: () => L;
  readonly resolvers: SubgraphResolvers<GuestContext<L>>;
}
