import { componentResolvers } from './component/component.resolver';
import type { Resolvers } from './generated/graphql';
import { issueResolvers } from './issues/issues.resolver';
import { procedureMutations } from './procedure/procedure.mutation';
import { procedureResolvers } from './procedure/procedure.resolver';
import { versionResolvers } from './version/version.resolver';

export const resolvers: Resolvers = {
  ...procedureResolvers,
  ...componentResolvers,
  ...issueResolvers,
  ...versionResolvers,
  ...procedureMutations,
  Procedure: { ...procedureResolvers.Procedure, ...versionResolvers.Procedure },
  Query: { ...procedureResolvers.Query, ...issueResolvers.Query },
};
