import { sourceOf } from '@lien-thong/kit/sources';
import type { Resolvers } from '../generated/graphql';
import type { ProgrammeRow } from './programme.entity';

export const programmeResolvers = {
  Query: { programmes: (_, __, { loaders }) => loaders.programmes() },

  ServiceProgramme: { source: sourceOf },

  ProgrammeListing: {
    programme: async ({ programmeCode }, _, { loaders }) =>
      (await loaders.programmeByCode.load(programmeCode)) as ProgrammeRow,
    source: sourceOf,
  },
} satisfies Resolvers;
