import { listFingerprint, mapConnection, pageArguments } from '@lien-thong/kit/connections';
import type { Resolvers } from '../generated/graphql';
import { knownFinding } from '../finding/finding.reference';
import { knownTask } from '../task/task.reference';

const NOTHING = { separate: 0, shared: 0, other: 0, unreported: 0 };

export const agencyResolvers = {
  Agency: {
    __resolveReference: (reference) => reference,
    tasks: async ({ code }, { role = null, asOf, ...input }, context) => {
      const day = context.clock.dayOf(asOf);
      const page = pageArguments(listFingerprint('agencyTasks', { role, day }), input, code);
      const keys = await context.loaders.tasksOfAgency.load(code, { role, day, page });
      return mapConnection(keys, (id) => knownTask(id, context));
    },
    findings: async ({ code }, { role = null, asOf, ...input }, context) => {
      const day = context.clock.dayOf(asOf);
      const page = pageArguments(listFingerprint('agencyFindings', { role, day }), input, code);
      const keys = await context.loaders.findingsOfAgency.load(code, { role, day, page });
      return mapConnection(keys, (id) => knownFinding(id, context));
    },
    directivesReferences: ({ code }, { asOf }, { loaders, clock }) =>
      loaders.referencesTo.load(code, clock.dayOf(asOf)),
    overdueCount: async ({ code }, { asOf }, { loaders, clock }) => {
      const count = (await loaders.overdueCountOn.load(code, clock.dayOf(asOf))) ?? NOTHING;
      return { ...count, total: count.separate + count.shared + count.other };
    },
  },
} satisfies Resolvers;
