import { agencyResolvers } from './agency/agency.resolver';
import { changeResolvers } from './change/change.resolver';
import type { Resolvers } from './generated/graphql';
import { issueResolvers } from './issues/issues.resolver';
import { mergerResolvers } from './merger/merger.resolver';
import { unitResolvers } from './unit/unit.resolver';

export const resolvers: Resolvers = {
  ...agencyResolvers,
  ...unitResolvers,
  ...issueResolvers,
  ...mergerResolvers,
  ...changeResolvers,
  Agency: { ...agencyResolvers.Agency, ...mergerResolvers.Agency, ...changeResolvers.Agency },
  AdministrativeUnit: { ...unitResolvers.AdministrativeUnit, ...mergerResolvers.AdministrativeUnit },
  Query: { ...agencyResolvers.Query, ...unitResolvers.Query, ...issueResolvers.Query },
};
