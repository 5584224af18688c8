import { listFingerprint, mapConnection, pageArguments } from '@lien-thong/kit/connections';
import type { Resolvers } from '../generated/graphql';
import { knownTask } from '../task/task.reference';

export const databaseResolvers = {
  Database: {
    __resolveReference: (reference) => reference,
    tasks: async ({ code }, input, context) => {
      const page = pageArguments('databaseTasks', input, code);
      const keys = await context.loaders.tasksOfDatabase.load(code, page);
      return mapConnection(keys, (id) => knownTask(id, context));
    },
    tasksAtRisk: async ({ code }, { readyOn, ...input }, context) => {
      const day = context.clock.dayOf(null);
      const page = pageArguments(listFingerprint('Database.tasksAtRisk', { readyOn }), input, code);
      const keys = await context.loaders.tasksAtRisk.load(code, { readyOn, day, page });
      return mapConnection(keys, (id) => knownTask(id, context));
    },
  },
} satisfies Resolvers;
