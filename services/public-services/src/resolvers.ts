import type { Resolvers } from './generated/graphql';
import { issueResolvers } from './issues/issues.resolver';
import { levelResolvers } from './level/level.resolver';
import { programmeResolvers } from './programme/programme.resolver';
import { serviceResolvers } from './public-service/public-service.resolver';
import { qualityResolvers } from './quality/quality.resolver';
import { statisticsResolvers } from './statistics/statistics.resolver';

export const resolvers: Resolvers = {
  ...serviceResolvers,
  ...programmeResolvers,
  ...issueResolvers,
  ...levelResolvers,
  ...statisticsResolvers,
  ...qualityResolvers,
  Query: {
    ...serviceResolvers.Query,
    ...programmeResolvers.Query,
    ...issueResolvers.Query,
    ...statisticsResolvers.Query,
    ...qualityResolvers.Query,
  },
  Mutation: { ...levelResolvers.Mutation, ...statisticsResolvers.Mutation },
  PublicService: { ...serviceResolvers.PublicService, ...statisticsResolvers.PublicService },
  Agency: { ...serviceResolvers.Agency, ...qualityResolvers.Agency },
};
