import { mapConnection } from '@lien-thong/kit/connections';
import { sourceOf } from '@lien-thong/kit/sources';
import { agencyOf } from '../agency/agency.entity';
import { deadlineOf } from '../deadline/deadline.entity';
import type { Resolvers } from '../generated/graphql';
import type { FindingStateRow } from './finding.entity';
import { knownFinding } from './finding.reference';

export const findingResolvers = {
  Query: {
    finding: (_, { id }, { loaders }) => loaders.findingById.load(id),
    findings: async (_, { filter, ...page }, context) => {
      const keys = await context.loaders.findingPage(filter ?? {}, context.clock.dayOf(null), page);
      return mapConnection(keys, (id) => knownFinding(id, context));
    },
  },

  Finding: {
    __resolveReference: ({ id }, { loaders }) => loaders.findingById.load(id),
    localities: ({ id }, _, { loaders }) => loaders.localitiesOf.load(id),
    responsibilities: ({ id }, _, { loaders }) => loaders.responsibilitiesOf.load(id),
    deadline: async ({ id }, _, { loaders }) => {
      const earliest = await loaders.findingDeadline.load(id);
      return earliest && deadlineOf(earliest);
    },
    dueState: async ({ id }, { asOf }, { loaders, clock }) =>
      ((await loaders.findingStateOn.load(id, clock.dayOf(asOf))) as FindingStateRow).dueState,
    liveQuery: ({ operation, variables, figure, figureMeaning }) =>
      operation === null || figure === null || figureMeaning === null
        ? null
        : { operation, variables: JSON.stringify(variables ?? {}), figure, meaning: figureMeaning },
    source: sourceOf,
  },

  FindingLocality: {
    agency: ({ agencyCode }) => agencyOf(agencyCode),
    source: sourceOf,
  },

  FindingResponsibility: {
    agency: ({ agencyCode }) => agencyOf(agencyCode),
    deadline: deadlineOf,
    source: sourceOf,
  },
} satisfies Resolvers;
