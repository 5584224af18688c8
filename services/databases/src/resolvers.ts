import { agencyResolvers } from './agency/agency.resolver';
import { connectionResolvers } from './connection/connection.resolver';
import { databaseResolvers } from './database/database.resolver';
import type { Resolvers } from './generated/graphql';
import { issueResolvers } from './issues/issues.resolver';
import { progressResolvers } from './progress/progress.resolver';
import { qualityResolvers } from './quality/quality.resolver';
import { reportResolvers } from './report/report.resolver';

export const resolvers: Resolvers = {
  ...databaseResolvers,
  ...connectionResolvers,
  ...progressResolvers,
  ...issueResolvers,
  ...reportResolvers,
  Database: {
    ...databaseResolvers.Database,
    ...connectionResolvers.Database,
    ...qualityResolvers.Database,
    ...reportResolvers.Database,
  },
  Agency: {
    ...databaseResolvers.Agency,
    ...connectionResolvers.Agency,
    ...agencyResolvers.Agency,
  },
  Mutation: {
    ...connectionResolvers.Mutation,
    ...reportResolvers.Mutation,
  },
  Query: {
    ...databaseResolvers.Query,
    ...connectionResolvers.Query,
    ...progressResolvers.Query,
    ...issueResolvers.Query,
  },
};
