import { databaseResolvers } from './database/database.resolver';
import type { Resolvers } from './generated/graphql';
import { issueResolvers } from './issues/issues.resolver';
import { progressResolvers } from './progress/progress.resolver';

export const resolvers: Resolvers = {
  ...databaseResolvers,
  ...progressResolvers,
  ...issueResolvers,
  Query: { ...databaseResolvers.Query, ...progressResolvers.Query, ...issueResolvers.Query },
};
