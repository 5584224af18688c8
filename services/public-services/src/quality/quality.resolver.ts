import { listFingerprint, pageArguments } from '@lien-thong/kit/connections';
import type { Resolvers } from '../generated/graphql';
import { readPeriod } from '../statistics/period';
import { pageOfRanking, rankingOf, type Ranked } from './quality.ranking';
import { qualityOf } from './quality.score';

export const qualityResolvers = {
  Query: {
    qualityRanking: async (_, { period, group, ...input }, { loaders }) => {
      const page = pageArguments(listFingerprint('qualityRanking', { period, group }), input);
      const cells = await loaders.reportingAgencies(readPeriod(period));
      const scored = cells.map((cell) => {
        const quality = qualityOf(cell, period);
        const { score } = quality.groups.find((one) => one.code === group) ?? quality;
        return { agencyCode: cell.agencyCode ?? '', score };
      });
      return pageOfRanking(rankingOf(scored), page);
    },
  },

  Agency: {
    serviceQuality: async ({ code }, { period }, { loaders }) =>
      qualityOf(await loaders.agencyCell.load(code, readPeriod(period)), period),
  },

  RankedAgency: { agency: ({ agencyCode }: Ranked) => ({ code: agencyCode }) },
} satisfies Resolvers;
