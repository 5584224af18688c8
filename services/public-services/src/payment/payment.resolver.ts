import { payloadOf } from '@lien-thong/kit/commands';
import { sourceOf } from '@lien-thong/kit/sources';
import { authorIn } from '@lien-thong/kit/subgraph';
import type { Resolvers } from '../generated/graphql';

export const paymentResolvers = {
  PublicService: {
    onlinePayment: ({ id }, _, { loaders }) => loaders.paidOnline.load(id),
  },
  Agency: {
    paymentAccount: ({ code }, { asOf }, { loaders, clock }) =>
      loaders.paymentAccountOf.load(code, clock.dayOf(asOf)),
  },
  PaymentAccount: {
    version: ({ agencyCode }, _, { loaders }) => loaders.paymentAccountVersion.load(agencyCode),
    source: sourceOf,
  },
  Mutation: {
    reportPaymentAccount: async (_, { input }, context) => {
      const { result, errors } = await payloadOf(context.locale, () =>
        context.commands.reportPaymentAccount(authorIn(context), input),
      );
      return { agency: result === null ? null : { code: result }, errors: [...errors] };
    },
  },
} satisfies Resolvers;
