import type { Resolvers } from '../generated/graphql';

export const agencyResolvers = {
  Agency: {
    databasesReferences: ({ code }, { asOf }, { loaders, clock }) =>
      loaders.referencesTo.load(code, clock.dayOf(asOf)),
  },
} satisfies Resolvers;
