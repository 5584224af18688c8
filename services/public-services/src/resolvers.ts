import { agencyResolvers } from './agency/agency.resolver';
import { formResolvers } from './form/form.resolver';
import type { Resolvers } from './generated/graphql';
import { issueResolvers } from './issues/issues.resolver';
import { levelResolvers } from './level/level.resolver';
import { offeringResolvers } from './offering/offering.resolver';
import { officeResolvers } from './office/office.resolver';
import { paymentResolvers } from './payment/payment.resolver';
import { prefillResolvers } from './prefill/prefill.resolver';
import { programmeResolvers } from './programme/programme.resolver';
import { serviceResolvers } from './public-service/public-service.resolver';
import { qualityResolvers } from './quality/quality.resolver';
import { statisticsResolvers } from './statistics/statistics.resolver';

export const resolvers: Resolvers = {
  ...serviceResolvers,
  ...programmeResolvers,
  ...issueResolvers,
  ...levelResolvers,
  ...statisticsResolvers,
  ...qualityResolvers,
  ...officeResolvers,
  ...offeringResolvers,
  ...formResolvers,
  ...prefillResolvers,
  ...paymentResolvers,
  Query: {
    ...serviceResolvers.Query,
    ...programmeResolvers.Query,
    ...issueResolvers.Query,
    ...statisticsResolvers.Query,
    ...qualityResolvers.Query,
    ...officeResolvers.Query,
  },
  Mutation: {
    ...levelResolvers.Mutation,
    ...statisticsResolvers.Mutation,
    ...offeringResolvers.Mutation,
    ...formResolvers.Mutation,
    ...paymentResolvers.Mutation,
  },
  PublicService: {
    ...serviceResolvers.PublicService,
    ...statisticsResolvers.PublicService,
    ...officeResolvers.PublicService,
    ...offeringResolvers.PublicService,
    ...formResolvers.PublicService,
    ...paymentResolvers.PublicService,
  },
  Procedure: { ...serviceResolvers.Procedure, ...agencyResolvers.Procedure },
  Agency: {
    ...serviceResolvers.Agency,
    ...qualityResolvers.Agency,
    ...offeringResolvers.Agency,
    ...paymentResolvers.Agency,
    ...agencyResolvers.Agency,
  },
};
