import { agencyResolvers } from './agency/agency.resolver';
import type { Resolvers } from './generated/graphql';
import { issueResolvers } from './issues/issues.resolver';
import { unitResolvers } from './unit/unit.resolver';

export const resolvers: Resolvers = {
  ...agencyResolvers,
  ...unitResolvers,
  ...issueResolvers,
  Query: { ...agencyResolvers.Query, ...unitResolvers.Query, ...issueResolvers.Query },
};
