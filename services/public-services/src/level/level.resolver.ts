import { payloadOf } from '@lien-thong/kit/commands';
import { authorIn } from '@lien-thong/kit/subgraph';
import type { Resolvers } from '../generated/graphql';

export const levelResolvers = {
  Mutation: {
    setServiceLevel: async (_, { input }, context) => {
      const command = () => context.commands.setServiceLevel(authorIn(context), input);
      const { result, errors } = await payloadOf(context.locale, command);
      const service = result === null ? null : await context.loaders.serviceById.load(result);
      return { service, errors: [...errors] };
    },
  },
} satisfies Resolvers;
