import { connectionResolvers } from './connection/connection.resolver';
import { databaseResolvers } from './database/database.resolver';
import type { Resolvers } from './generated/graphql';
import { issueResolvers } from './issues/issues.resolver';
import { progressResolvers } from './progress/progress.resolver';

export const resolvers: Resolvers = {
  ...databaseResolvers,
  ...connectionResolvers,
  ...progressResolvers,
  ...issueResolvers,
  Database: { ...databaseResolvers.Database, ...connectionResolvers.Database },
  Query: {
    ...databaseResolvers.Query,
    ...connectionResolvers.Query,
    ...progressResolvers.Query,
    ...issueResolvers.Query,
  },
};
