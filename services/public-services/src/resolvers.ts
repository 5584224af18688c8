import type { Resolvers } from './generated/graphql';
import { issueResolvers } from './issues/issues.resolver';
import { levelResolvers } from './level/level.resolver';
import { programmeResolvers } from './programme/programme.resolver';
import { serviceResolvers } from './public-service/public-service.resolver';

export const resolvers: Resolvers = {
  ...serviceResolvers,
  ...programmeResolvers,
  ...issueResolvers,
  ...levelResolvers,
  Query: { ...serviceResolvers.Query, ...programmeResolvers.Query, ...issueResolvers.Query },
};
