import { payloadOf } from '@lien-thong/kit/commands';
import { listFingerprint, mapConnection, pageArguments } from '@lien-thong/kit/connections';
import { sourceOf } from '@lien-thong/kit/sources';
import { authorIn } from '@lien-thong/kit/subgraph';
import type { ComponentRow } from '../component/component.entity';
import type { Resolvers } from '../generated/graphql';

export const paperResolvers = {
  DossierComponent: {
    replaceableBy: async ({ id }, _, { loaders }) =>
      (await loaders.replacementsOf.load(id)).map(({ databaseCode }) => ({ code: databaseCode })),
    replacements: ({ id }, _, { loaders }) => loaders.replacementsOf.load(id),
    replaced: ({ id }, { asOf }, { loaders, clock }) => loaders.replacedOn.load(id, clock.dayOf(asOf)),
  },
  ComponentReplacement: {
    database: ({ databaseCode }) => ({ code: databaseCode }),
    source: sourceOf,
  },
  Agency: {
    papersAskedThatItHolds: async ({ code }, { asOf, ...input }, { loaders, clock }) => {
      const day = clock.dayOf(asOf);
      const page = pageArguments(listFingerprint('Agency.papersAskedThatItHolds', { day }), input, code);
      const keys = await loaders.papersHeldBy.load(code, { day, page });
      return mapConnection(keys, async (id) => (await loaders.componentById.load(id)) as ComponentRow);
    },
  },
  Mutation: {
    setComponentDatabases: async (_, { input }, context) => {
      const { result, errors } = await payloadOf(context.locale, () =>
        context.commands.setComponentDatabases(authorIn(context), input),
      );
      const component = result === null ? null : await context.loaders.componentById.load(result);
      return { component, errors: [...errors] };
    },
  },
} satisfies Resolvers;
