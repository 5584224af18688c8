import { payloadOf } from '@lien-thong/kit/commands';
import { authorIn } from '@lien-thong/kit/subgraph';
import type { ServiceContext } from '../context';
import type { Resolvers } from '../generated/graphql';

export const procedureMutations = {
  Mutation: {
    publishProcedure: (_, { input }, context) =>
      answer(context, () => context.commands.publishProcedure(authorIn(context), input)),
    amendProcedure: (_, { input }, context) =>
      answer(context, () => context.commands.amendProcedure(authorIn(context), input)),
    repealProcedure: (_, { input, dryRun }, context) =>
      answer(context, () => context.commands.repealProcedure(authorIn(context), input, dryRun ?? false)),
  },
} satisfies Resolvers;

async function answer({ locale, loaders }: ServiceContext, command: () => Promise<string>) {
  const { result: code, errors } = await payloadOf(locale, command);
  if (code === null) return { procedure: null, errors: [...errors] };
  // A request may hold several mutations: the second must not be answered with what the first one read.
  loaders.procedureByCode.clear(code);
  loaders.procedureRevision.clear(code);
  return { procedure: await loaders.procedureByCode.load(code), errors: [...errors] };
}
