import { sourceOf } from '@lien-thong/kit/sources';
import { agencyOf } from '../agency/agency.entity';
import type { Resolvers } from '../generated/graphql';

export const overdueResolvers = {
  Query: {
    overdueSummary: (_, { asOf }, { loaders, clock }) => loaders.overdueSummary(clock.dayOf(asOf)),
  },

  OverdueSummary: {
    agency: ({ agencyCode }) => agencyOf(agencyCode),
    total: ({ separate, shared }) => separate + shared,
  },

  PublishedOverdue: { source: sourceOf },
} satisfies Resolvers;
