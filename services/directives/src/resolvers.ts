import { agencyResolvers } from './agency/agency.resolver';
import { directiveResolvers } from './directive/directive.resolver';
import type { Resolvers } from './generated/graphql';
import { issueResolvers } from './issues/issues.resolver';
import { overdueResolvers } from './overdue/overdue.resolver';
import { taskResolvers } from './task/task.resolver';

export const resolvers: Resolvers = {
  ...directiveResolvers,
  ...taskResolvers,
  ...overdueResolvers,
  ...agencyResolvers,
  ...issueResolvers,
  Query: {
    ...directiveResolvers.Query,
    ...taskResolvers.Query,
    ...overdueResolvers.Query,
    ...issueResolvers.Query,
  },
};
