import { payloadOf } from '@lien-thong/kit/commands';
import { authorIn } from '@lien-thong/kit/subgraph';
import type { Resolvers } from '../generated/graphql';

export const progressResolvers = {
  Mutation: {
    reportTaskProgress: async (_, { input }, context) => {
      const command = () => context.commands.reportTaskProgress(authorIn(context), input);
      const { result, errors } = await payloadOf(context.locale, command);
      const task = result === null ? null : await context.loaders.taskById.load(result);
      return { task, errors: [...errors] };
    },
  },
} satisfies Resolvers;
