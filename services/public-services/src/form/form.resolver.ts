import { payloadOf } from '@lien-thong/kit/commands';
import { authorIn } from '@lien-thong/kit/subgraph';
import type { Resolvers } from '../generated/graphql';
import type { FormRow } from './form.entity';

export const formResolvers = {
  PublicService: {
    eForm: async ({ id }, { asOf }, { loaders, clock }) =>
      (await loaders.formOf.load(id, clock.dayOf(asOf))) as FormRow,
  },
  ElectronicForm: {
    prefilledBy: ({ serviceId }, _, { loaders }) => loaders.prefillOf.load(serviceId),
    prefilledFields: async ({ serviceId }, _, { loaders }) => {
      const sources = await loaders.prefillOf.load(serviceId);
      return [...new Set(sources.flatMap(({ state, fields }) => (state === 'WAITING' ? [] : fields)))];
    },
  },
  Mutation: {
    reportElectronicForm: async (_, { input }, context) => {
      const { result, errors } = await payloadOf(context.locale, () =>
        context.commands.reportElectronicForm(authorIn(context), input),
      );
      const service = result === null ? null : await context.loaders.serviceById.load(result);
      return { service, errors: [...errors] };
    },
  },
} satisfies Resolvers;
