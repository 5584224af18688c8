import type { Resolvers } from '../generated/graphql';
import { qualityOf } from './quality.measure';

export const qualityResolvers = {
  Database: {
    quality: async ({ code }, { asOf }, { loaders, clock }) =>
      qualityOf(await loaders.qualityOf.load(code, clock.dayOf(asOf))),
  },
} satisfies Resolvers;
