import type { Resolvers } from '../generated/graphql';
import { synchronisedMeasure } from './progress.measure';

export const progressResolvers = {
  Query: {
    databaseProgress: (_, { asOf, dueFrom, dueUntil }, { loaders, clock }) =>
      loaders.progress(clock.dayOf(asOf), dueFrom ?? null, dueUntil ?? null),
  },

  DatabaseProgress: {
    owner: ({ ownerCode }) => (ownerCode === null ? null : { code: ownerCode }),
    synchronised: (row) => synchronisedMeasure(row),
  },
} satisfies Resolvers;
