import { payloadOf } from '@lien-thong/kit/commands';
import { listFingerprint, pageArguments } from '@lien-thong/kit/connections';
import { authorIn } from '@lien-thong/kit/subgraph';
import type { Resolvers } from '../generated/graphql';
import type { ServiceRow } from '../public-service/public-service.entity';
import { monthsBetween } from './period';
import { cellOf, measuresOf } from './statistics.measure';

export const statisticsResolvers = {
  Query: {
    dossierFigures: async (_, { from, to, programme, agency }, { loaders }) =>
      measuresOf(await loaders.wholeCell(monthsBetween(from, to), programme ?? null, agency ?? null)),
  },

  Mutation: {
    reportDossierStatistics: async (_, { input }, context) => {
      const command = () => context.commands.reportDossierStatistics(authorIn(context), input);
      const { result, errors } = await payloadOf(context.locale, command);
      const statistics = result === null ? null : await context.loaders.statisticsById.load(result);
      return { statistics, errors: [...errors] };
    },
  },

  PublicService: {
    statistics: ({ id }, { from, to, by, ...input }, { loaders }) => {
      const period = monthsBetween(from, to);
      const list = listFingerprint('statistics', [period, by ?? 'MONTH']);
      return loaders.statisticsCells.load(id, {
        period,
        by: by ?? 'MONTH',
        page: pageArguments(list, input, id),
      });
    },
  },

  DossierStatistics: {
    __resolveReference: ({ id }, { loaders }) => loaders.statisticsById.load(id),
    service: async ({ serviceId }, _, { loaders }) =>
      (await loaders.serviceById.load(serviceId)) as ServiceRow,
    agency: ({ agencyCode }) => ({ code: agencyCode }),
    period: ({ month }) => month.slice(0, 7),
    figures: (report) => measuresOf(cellOf(report)),
    version: ({ id }, _, { loaders }) => loaders.statisticsVersion.load(id),
  },

  StatisticsCell: {
    period: ({ month }) => month?.slice(0, 7) ?? null,
    agency: ({ agencyCode }) => (agencyCode ? { code: agencyCode } : null),
    figures: measuresOf,
  },
} satisfies Resolvers;
