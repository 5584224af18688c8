import type { Resolvers } from '../generated/graphql';

export const agencyResolvers = {
  Agency: {
    publicServicesReferences: ({ code }, { asOf }, { loaders, clock }) =>
      loaders.referencesToAgency.load(code, clock.dayOf(asOf)),
  },
  Procedure: {
    publicServicesReferences: ({ code }, _, { loaders }) => loaders.referencesToProcedure.load(code),
  },
} satisfies Resolvers;
