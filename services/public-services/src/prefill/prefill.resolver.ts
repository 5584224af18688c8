import { listFingerprint, mapConnection, pageArguments } from '@lien-thong/kit/connections';
import type { Resolvers } from '../generated/graphql';
import type { ServiceRow } from '../public-service/public-service.entity';

export const prefillResolvers = {
  PrefillSource: {
    database: ({ databaseCode }) => ({ code: databaseCode }),
    fields: ({ fields }) => [...fields],
  },
  Database: {
    __resolveReference: (reference) => reference,
    prefilledServices: async ({ code }, { state = null, ...input }, { loaders }) => {
      const page = pageArguments(listFingerprint('Database.prefilledServices', { state }), input, code);
      const keys = await loaders.prefilledServices.load(code, { state, page });
      return mapConnection(keys, async (id) => (await loaders.serviceById.load(id)) as ServiceRow);
    },
  },
} satisfies Resolvers;
