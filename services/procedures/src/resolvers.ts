import { componentResolvers } from './component/component.resolver';
import type { Resolvers } from './generated/graphql';
import { issueResolvers } from './issues/issues.resolver';
import { procedureResolvers } from './procedure/procedure.resolver';

export const resolvers: Resolvers = {
  ...procedureResolvers,
  ...componentResolvers,
  ...issueResolvers,
  Query: { ...procedureResolvers.Query, ...issueResolvers.Query },
};
