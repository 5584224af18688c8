import { mapConnection, pageArguments } from '@lien-thong/kit/connections';
import { sourceOf } from '@lien-thong/kit/sources';
import { agencyOf } from '../agency/agency.entity';
import type { Resolvers } from '../generated/graphql';
import { knownTask } from '../task/task.reference';
import { knownDirective } from './directive.reference';

export const directiveResolvers = {
  Query: {
    directive: async (_, { number, year }, { loaders }) => {
      const id = await loaders.directiveByNumber.load(number, year ?? null);
      return id === null ? null : loaders.directiveById.load(id);
    },
    directives: async (_, { filter, ...page }, context) => {
      const keys = await context.loaders.directivePage(filter ?? {}, page);
      return mapConnection(keys, (id) => knownDirective(id, context));
    },
  },

  Directive: {
    __resolveReference: ({ id }, { loaders }) => loaders.directiveById.load(id),
    issuer: ({ issuerCode }) => (issuerCode === null ? null : agencyOf(issuerCode)),
    tasks: async ({ id }, page, context) => {
      const keys = await context.loaders.tasksOfDirective.load(id, pageArguments('directiveTasks', page, id));
      return mapConnection(keys, (task) => knownTask(task, context));
    },
    spellings: ({ id }, _, { loaders }) => loaders.spellingsOf.load(id),
    source: sourceOf,
  },

  DirectiveSpelling: { source: sourceOf },
} satisfies Resolvers;
