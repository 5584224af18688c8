import { payloadOf } from '@lien-thong/kit/commands';
import { authorIn } from '@lien-thong/kit/subgraph';
import type { ServiceContext } from '../context';
import type { Resolvers } from '../generated/graphql';

async function payload(context: ServiceContext, command: () => Promise<string>) {
  const { result, errors } = await payloadOf(context.locale, command);
  const database = result === null ? null : await context.loaders.databaseByCode.load(result);
  return { database, errors: [...errors] };
}

export const reportResolvers = {
  Mutation: {
    setDatabaseStatus: (_, { input }, context) =>
      payload(context, () => context.commands.setDatabaseStatus(authorIn(context), input)),
    recordSynchronisation: (_, { input }, context) =>
      payload(context, () => context.commands.recordSynchronisation(authorIn(context), input)),
    recordQuality: (_, { input }, context) =>
      payload(context, () => context.commands.recordQuality(authorIn(context), input)),
    setDatabaseDeadline: (_, { input }, context) =>
      payload(context, () => context.commands.setDatabaseDeadline(authorIn(context), input)),
  },

  Database: {
    synchronisedOn: ({ code }, { asOf }, { loaders, clock }) =>
      loaders.synchronisedOn.load(code, clock.dayOf(asOf)),
    version: ({ code }, _, { loaders }) => loaders.databaseVersion.load(code),
  },
} satisfies Resolvers;
