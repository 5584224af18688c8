import { agencyResolvers } from './agency/agency.resolver';
import { componentResolvers } from './component/component.resolver';
import type { Resolvers } from './generated/graphql';
import { issueResolvers } from './issues/issues.resolver';
import { paperResolvers } from './paper/paper.resolver';
import { procedureMutations } from './procedure/procedure.mutation';
import { procedureResolvers } from './procedure/procedure.resolver';
import { readinessResolvers } from './readiness/readiness.resolver';
import { searchResolvers } from './search/search.resolver';
import { versionResolvers } from './version/version.resolver';

export const resolvers: Resolvers = {
  ...procedureResolvers,
  ...issueResolvers,
  ...versionResolvers,
  ...readinessResolvers,
  ...paperResolvers,
  ...searchResolvers,
  Procedure: {
    ...procedureResolvers.Procedure,
    ...versionResolvers.Procedure,
    ...readinessResolvers.Procedure,
  },
  DossierComponent: { ...componentResolvers.DossierComponent, ...paperResolvers.DossierComponent },
  Agency: { ...agencyResolvers.Agency, ...readinessResolvers.Agency, ...paperResolvers.Agency },
  Mutation: { ...procedureMutations.Mutation, ...paperResolvers.Mutation },
  Query: { ...procedureResolvers.Query, ...issueResolvers.Query, ...searchResolvers.Query },
};
